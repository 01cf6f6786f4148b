# The denoising UNet of SDXL, its refiner and SD 2. Which blocks there are is UNet.java's to say; here is what they compute.
# B evaluations of C channels at H x W; context [B, N, X]: the text that cross-attention reads.

# sin and cos of t over a geometric row of frequencies: [N] to [N, size]; a zero fills an odd size.
def sinusoid(self, t: Tensor, size: int, flip: bool, shift: float) -> Tensor:
  half = size // 2
  exponent = torch.arange(half, dtype=6, device=t.device) * (-9.210340371976184 / (float(half) - shift))
  angle = torch.to(t, 6).unsqueeze(-1) * torch.exp(exponent)
  if flip:
    waves = torch.cat([torch.cos(angle), torch.sin(angle)], -1)
  else:
    waves = torch.cat([torch.sin(angle), torch.cos(angle)], -1)
  return torch.constant_pad_nd(waves, [0, size % 2], 0.0)

# Weights may be packed, so a bias says which type the network computes in.
def to_compute(self, x: Tensor) -> Tensor:
  return x.to(self.w["conv_in.bias"])

def embed(self, waves: Tensor, name: str) -> Tensor:
  hidden = torch.silu(self.linear(self.to_compute(waves), name + ".linear_1"))
  return self.linear(hidden, name + ".linear_2")

# timestep [1] to [1, E]. Models that were distilled under guidance have no second evaluation: they are told its scale.
def time_embedding(self, timestep: Tensor, guidance: Tensor, flip: bool, shift: float) -> Tensor:
  waves = self.to_compute(self.sinusoid(timestep, self.w["time_embedding.linear_1.weight"].shape[1], flip, shift))
  if "time_embedding.cond_proj.weight" in self.w:
    scale = self.sinusoid(guidance * 1000.0, self.w["time_embedding.cond_proj.weight"].shape[1], False, 1.0)
    waves = waves + self.linear(self.to_compute(scale), "time_embedding.cond_proj")
  return self.embed(waves, "time_embedding")

# SDXL also tells the network the pooled text [B, P] and the sizes it was trained with, time_ids [B, 6] or [B, 5]: to [B, E]
def text_time_embedding(self, pooled: Tensor, time_ids: Tensor, size: int, flip: bool, shift: float) -> Tensor:
  sizes = self.sinusoid(time_ids.flatten(), size, flip, shift).reshape(time_ids.shape[0], -1)
  return self.embed(torch.cat([torch.to(pooled, 6), sizes], -1), "add_embedding")

def add(self, x: Tensor, y: Tensor) -> Tensor:
  return x + y

def conv_in(self, latents: Tensor, channels_last: bool) -> Tensor:
  x = self.to_compute(latents)
  if channels_last:
    x = torch.contiguous(x, memory_format=2)
  return self.conv(x, "conv_in", 1)

# Two convolutions; between them the embedding [B, E] is added, or, where it is twice as wide, scales and shifts.
def resnet(self, x: Tensor, embedding: Tensor, name: str, groups: int, eps: float) -> Tensor:
  h = self.conv(torch.silu_(self.group_norm(x, name + ".norm1", groups, eps)), name + ".conv1", 1)
  told = self.linear(torch.silu(embedding), name + ".time_emb_proj").unsqueeze(-1).unsqueeze(-1)
  if told.shape[1] == h.shape[1]:
    h = self.group_norm(h.add_(told), name + ".norm2", groups, eps)
  else:
    scale, shift = told.chunk(2, 1)
    h = self.group_norm(h, name + ".norm2", groups, eps) * (scale + 1.0) + shift
  if name + ".conv_shortcut.weight" in self.w:
    x = self.conv(x, name + ".conv_shortcut", 1)
  return self.conv_add(torch.silu_(h), x, name + ".conv2")

# Keys and values of the context do not change over the steps: kept in memory by layer name and length, of which there
# is one context each.
def remember(self, name: str, context: Tensor, heads: int) -> str:
  key = name + "." + str(context.shape[1])
  if not key + ".k" in self.memory:
    text = self.to_compute(context)
    self.memory[key + ".k"] = self.split_heads(self.linear(text, name + ".to_k"), heads).contiguous()
    self.memory[key + ".v"] = self.split_heads(self.linear(text, name + ".to_v"), heads).contiguous()
  return key

# Attention to all; some models' scores are too large for float16.
def attend_to_all(self, q: Tensor, k: Tensor, v: Tensor, upcast: bool) -> Tensor:
  if upcast:
    mixed = self.attend(torch.to(q, 6), torch.to(k, 6), torch.to(v, 6), False).to(v)
  else:
    mixed = self.attend(q, k, v, False)
  return mixed

# x + attention among the pixels; h [B, N, C] is x normalised
def self_attention(self, x: Tensor, h: Tensor, name: str, heads: int, upcast: bool) -> Tensor:
  q = self.split_heads(self.linear(h, name + ".to_q"), heads)
  k = self.split_heads(self.linear(h, name + ".to_k"), heads)
  v = self.split_heads(self.linear(h, name + ".to_v"), heads)
  return self.linear_add(self.attend_to_all(q, k, v, upcast), x, name + ".to_out.0")

# x + attention to the text
def cross_attention(self, x: Tensor, h: Tensor, context: Tensor, rows: Tensor, name: str, heads: int, upcast: bool) -> Tensor:
  key = self.remember(name, context, heads)
  k = self.spread(self.memory[key + ".k"], rows)
  v = self.spread(self.memory[key + ".v"], rows)
  q = self.split_heads(self.linear(h, name + ".to_q"), heads)
  return self.linear_add(self.attend_to_all(q, k, v, upcast), x, name + ".to_out.0")

# One layer: self-attention among the pixels, cross-attention to the text, feed-forward; x [B, H W, C]
# Until the first cross-attention, evaluations that differ in their text alone are one: spread then repeats them.
def transformer_block(self, x: Tensor, context: Tensor, rows: Tensor, spread: Tensor, name: str, heads: int, upcast: bool) -> Tensor:
  x = self.self_attention(x, self.layer_norm(x, name + ".norm1", 1e-05), name + ".attn1", heads, upcast)
  x = self.spread(x, spread)
  x = self.cross_attention(x, self.layer_norm(x, name + ".norm2", 1e-05), context, rows, name + ".attn2", heads, upcast)
  return self.linear_add(self.geglu(self.layer_norm(x, name + ".norm3", 1e-05), name + ".ff.net.0.proj"), x, name + ".ff.net.2")

# Pixels become tokens: [B, C, H, W] to [B, H W, C]. SD 1 projects by 1 x 1 convolutions, the others by matrices.
def transformer_in(self, x: Tensor, name: str, groups: int) -> Tensor:
  h = self.group_norm(x, name + ".norm", groups, 1e-06)
  if torch.dim(self.w[name + ".proj_in.weight"]) == 4:
    tokens = self.conv(h, name + ".proj_in", 1).permute([0, 2, 3, 1]).flatten(1, 2)
  else:
    tokens = self.linear(h.permute([0, 2, 3, 1]).reshape(x.shape[0], -1, x.shape[1]), name + ".proj_in")
  return tokens

def transformer_out(self, tokens: Tensor, x: Tensor, spread: Tensor, name: str) -> Tensor:
  residual = self.spread(x, spread)
  if torch.dim(self.w[name + ".proj_out.weight"]) == 4:
    h = tokens.reshape(tokens.shape[0], x.shape[2], x.shape[3], -1).permute([0, 3, 1, 2])
    out = self.conv_add(h, residual, name + ".proj_out")
  else:
    flat = residual.permute([0, 2, 3, 1]).reshape(tokens.shape[0], tokens.shape[1], -1)
    h = self.linear_add(tokens, flat, name + ".proj_out")
    out = h.reshape(tokens.shape[0], x.shape[2], x.shape[3], -1).permute([0, 3, 1, 2])
  return out

def upsample_conv(self, x: Tensor, height: int, width: int, name: str) -> Tensor:
  return self.conv(torch.upsample_nearest2d(x, [height, width], None), name, 1)

# Channels side by side: what came up and what was kept on the way down.
def join(self, x: Tensor, skip: Tensor, index: Tensor) -> Tensor:
  return torch.cat([x, self.spread(skip, index)], 1)

def conv_out(self, x: Tensor, groups: int, eps: float) -> Tensor:
  h = torch.silu_(self.group_norm(x, "conv_norm_out", groups, eps))
  return torch.to(self.conv(h, "conv_out", 1), 6)
