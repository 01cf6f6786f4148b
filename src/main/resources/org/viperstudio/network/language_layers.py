# Matrix products of language models: weights plain or quantised, low-rank adapters (LoRA) beside them, not merged, so that
# adapters come and go while the base stays. Layer "a.b" may own a.b.lora_A.weight, a.b.lora_B.weight and a.b.lora_scale.

# Takes a copy of a weight that lies where a kernel cannot read it.
def own(self, name: str) -> None:
  self.w[name] = torch.clone(self.w[name])
  return None

# Weights of 8 bits: one scale a row. Few rows of x go to a kernel that reads the bytes as they are; for many it is faster
# to widen the weights first.
def product_int8(self, x: Tensor, weight: Tensor, scales: Tensor) -> Tensor:
  rows = torch.numel(x) // x.shape[-1]
  if rows <= 8 and weight.shape[1] % 32 == 0 and not weight.is_cuda:
    y = torch._weight_int8pack_mm(x.reshape(rows, -1), weight, scales.to(x)).view(x.shape[:-1] + [weight.shape[0]])
  else:
    y = torch.linear(x, weight.to(x)) * scales.to(x)
  return y

# Two weights of 4 bits to a byte [out, in / 2], the lower one first; scale and zero point [out, groups, 2]: to [out, in]
def widened_int4(self, packed: Tensor, scales: Tensor) -> Tensor:
  groups = self.nibbles(packed).view(packed.shape[0], scales.shape[1], -1).to(scales)
  return ((groups - 8.0) * torch.slice(scales, 2, 0, 1) + torch.slice(scales, 2, 1)).view(packed.shape[0], -1)

def nibbles(self, packed: Tensor) -> Tensor:
  both = torch.stack([torch.bitwise_and(packed, 15), torch.bitwise_right_shift(packed, 4)], -1)
  return both.view(packed.shape[0], -1)

# Lays a weight of 4 bits out as the processor's kernel wants it, with rows of nothing up to a number that it takes.
def tile(self, name: str) -> None:
  packed = self.w[name + ".weight"]
  scales = self.w[name + ".scales"]
  rows = packed.shape[0]
  if 2 * packed.shape[1] // scales.shape[1] >= 32 and not packed.is_cuda:
    more = -rows % 64
    packed = torch.constant_pad_nd(packed, [0, 0, 0, more], 0)
    scales = torch.constant_pad_nd(scales, [0, 0, 0, 0, 0, more], 0)
    self.w[name + ".tiles"] = torch._convert_weight_to_int4pack_for_cpu(torch.to(self.nibbles(packed), 3), 1)
    self.w[name + ".scales"] = torch.contiguous(scales.transpose(0, 1))
    self.w[name + ".rows"] = torch.tensor(rows)
    self.w.pop(name + ".weight")
  return None

def product_tiles(self, x: Tensor, name: str) -> Tensor:
  scales = self.w[name + ".scales"]
  rows = x.reshape(-1, x.shape[-1])
  y = torch._weight_int4pack_mm_for_cpu(rows, self.w[name + ".tiles"], x.shape[-1] // scales.shape[0], scales)
  y = torch.slice(y, 1, 0, int(self.w[name + ".rows"]))
  return y.view(x.shape[:-1] + [y.shape[1]])

def product(self, x: Tensor, name: str) -> Tensor:
  if name + ".tiles" in self.w:
    y = self.product_tiles(x, name)
  elif not name + ".scales" in self.w:
    y = self.plain_product(x, name)
  elif torch.dim(self.w[name + ".scales"]) == 1:
    y = self.product_int8(x, self.w[name + ".weight"], self.w[name + ".scales"])
  else:
    y = torch.linear(x, self.widened_int4(self.w[name + ".weight"], self.w[name + ".scales"]).to(x))
  return y

# While an adapter learns, a share of what it sees is left out. Which, follows from seed, module and place, so that a layer
# that is computed again leaves out the same.
def dropped(self, x: Tensor, name: str) -> Tensor:
  share = float(torch.select(self.memory["dropout"], 0, 0))
  start = torch.to(torch.select(self.memory["dropout"], 0, 1), 4) * 1000003 + self.w[name + ".lora_index"]
  mixed = torch.arange(torch.numel(x), device=x.device) + start * 68719476736
  mixed = torch.bitwise_xor(mixed, torch.bitwise_right_shift(mixed, 33)) * -49064778989728563
  mixed = torch.bitwise_xor(mixed, torch.bitwise_right_shift(mixed, 33)) * -4265267296055464877
  mixed = torch.bitwise_xor(mixed, torch.bitwise_right_shift(mixed, 33))
  kept = torch.ge(torch.to(torch.bitwise_and(mixed, 16777215), 6) / 16777216.0, share)
  return x * kept.view(x.shape).to(x) / (1.0 - share)

def low_rank(self, x: Tensor, name: str) -> Tensor:
  if "dropout" in self.memory:
    x = self.dropped(x, name)
  down = torch.linear(x, self.w[name + ".lora_A.weight"])
  return torch.linear(down, self.w[name + ".lora_B.weight"]) * self.w[name + ".lora_scale"]

def linear(self, x: Tensor, name: str) -> Tensor:
  y = self.product(x, name)
  if name + ".lora_A.weight" in self.w:
    y = y + self.low_rank(x, name)
  return y

def activation(self, x: Tensor, kind: str) -> Tensor:
  if kind == "silu":
    y = torch.silu(x)
  elif kind == "gelu_pytorch_tanh":
    y = torch.gelu(x, approximate="tanh")
  elif kind == "quick_gelu":
    y = x * torch.sigmoid(x * 1.702)
  elif kind == "relu":
    y = torch.relu(x)
  else:
    y = torch.gelu(x)
  return y

# down(act(gate(x)) * up(x))
def gated_mlp(self, x: Tensor, name: str, kind: str) -> Tensor:
  gate = self.activation(self.linear(x, name + ".gate_proj"), kind)
  return self.linear(gate * self.linear(x, name + ".up_proj"), name + ".down_proj")

def rms_norm(self, x: Tensor, name: str, eps: float) -> Tensor:
  wide = torch.to(x, 6)
  scale = torch.rsqrt(torch.mean(wide * wide, [-1], True) + eps)
  return self.w[name + ".weight"] * (wide * scale).to(x)

# softmax(q k' / sqrt(d)) v, several heads of q to one of k and v: q [B, H, T, d], k and v [B, K, L, d], allowed [T, L] or
# nothing where all is; to [B, T, H d]. The queries of a group stand below one another, so that keys are not repeated.
def grouped_attend(self, q: Tensor, k: Tensor, v: Tensor, allowed: Tensor) -> Tensor:
  batch, heads, tokens, width = q.shape[0], q.shape[1], q.shape[2], q.shape[3]
  groups = heads // k.shape[1]
  rows = q.reshape(batch, k.shape[1], groups * tokens, width)
  if torch.numel(allowed) == 0:
    mixed = torch.scaled_dot_product_attention(rows, k, v)
  else:
    mixed = torch.scaled_dot_product_attention(rows, k, v, allowed.repeat([groups, 1]))
  return mixed.reshape(batch, heads, tokens, width).transpose(1, 2).reshape(batch, tokens, -1)
