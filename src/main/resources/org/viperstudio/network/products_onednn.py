# Matrix products and convolutions for processors with oneDNN. Sums, gates and activations happen while a result is
# still in registers. Weights that stay are packed: laid out once as the kernels want them, else every product does it again.
# Wide matrices for float32 are not: see OneDnn.keepsAsStored.

# Rows are laid out for a batch of about so many tokens.
def packed(self, weight: Tensor) -> Tensor:
  return ops.mkldnn._reorder_linear_weight(weight.contiguous(), 1024)

# Whether the weight was laid out anew, so that the stored one is needed no more.
def pack(self, name: str) -> bool:
  weight = self.w[name]
  changed = True
  if name.endswith(".ff.net.0.proj.weight"):
    value, gate = weight.chunk(2, 0)
    self.w[name + ".value"] = self.packed(value)
    self.w[name + ".gate"] = self.packed(gate)
    self.w.pop(name)
  elif torch.dim(weight) == 2:
    self.w[name] = self.packed(weight)
  elif torch.dim(weight) == 4 and self.suits_winograd(name, weight):
    self.pack_winograd(name)
  else:
    changed = False
  return changed

# Whether oneDNN does a product best. Others cannot read a packed weight; for plain ones of float32 the usual library (MKL)
# takes twice its time on processors of another make than its own.
def suits(self, weight: Tensor) -> bool:
  return weight.is_mkldnn or weight.dtype == 6

# A matrix as x needs it: one that stays as it is stored is widened here.
def matrix(self, x: Tensor, name: str) -> Tensor:
  weight = self.w[name + ".weight"]
  if not weight.is_mkldnn:
    weight = weight.to(x.dtype)
  return weight

def linear(self, x: Tensor, name: str) -> Tensor:
  weight = self.matrix(x, name)
  if self.suits(weight):
    y = ops.mkldnn._linear_pointwise(x, weight, self.bias(name), "none", [], "")
  else:
    y = torch.linear(x, weight, self.bias(name))
  return y

# residual + linear(x)
def linear_add(self, x: Tensor, residual: Tensor, name: str) -> Tensor:
  weight = self.matrix(x, name)
  if self.suits(weight):
    y = ops.mkldnn._linear_pointwise(x, residual, weight, self.bias(name), "add")
  else:
    y = torch.linear(x, weight, self.bias(name)).add_(residual)
  return y

# value * gelu(gate), both linear in x
def geglu(self, x: Tensor, name: str) -> Tensor:
  if name + ".weight" in self.w:
    value, gate = self.matrix(x, name).chunk(2, 0)
  else:
    value, gate = self.w[name + ".weight.value"], self.w[name + ".weight.gate"]
  value_bias, gate_bias = self.w[name + ".bias"].chunk(2, 0)
  if self.suits(value):
    gated = ops.mkldnn._linear_pointwise(x, gate, gate_bias, "gelu", [], "none")
    y = ops.mkldnn._linear_pointwise(x, gated, value, value_bias, "mul")
  else:
    y = torch.linear(x, value, value_bias) * torch.gelu(torch.linear(x, gate, gate_bias))
  return y

# x [B, C, H, W], padded so that stride 1 keeps the size.
def conv(self, x: Tensor, name: str, stride: int) -> Tensor:
  if name + ".weight" in self.w:
    weight = self.w[name + ".weight"]
    pad = weight.shape[2] // 2
    y = self.convolve(x, weight, self.bias(name), [stride, stride], [pad, pad])
  else:
    y = self.winograd(x, name)
  return y

# residual + conv(x)
def conv_add(self, x: Tensor, residual: Tensor, name: str) -> Tensor:
  return self.conv(x, name, 1).add_(residual)

# softmax(q k' / sqrt(d)) v over [B, heads, N, d], heads side by side again: [B, N, C]
# Over few keys two plain products take half the time of the fused kernel; over many they would not fit the cache.
def attend(self, q: Tensor, k: Tensor, v: Tensor, causal: bool) -> Tensor:
  batch, heads, tokens, width = q.shape[0], q.shape[1], q.shape[2], q.shape[3]
  if k.shape[2] <= 512 and not causal:
    rows = (q * (1.0 / float(width) ** 0.5)).reshape(batch * heads, tokens, width)
    weights = torch.softmax(torch.bmm(rows, k.reshape(batch * heads, -1, width).transpose(1, 2)), -1)
    mixed = torch.bmm(weights, v.reshape(batch * heads, -1, width)).view(batch, heads, tokens, width)
  else:
    mixed = torch.scaled_dot_product_attention(q, k, v, None, 0.0, causal)
  return mixed.transpose(1, 2).reshape(batch, tokens, -1)
