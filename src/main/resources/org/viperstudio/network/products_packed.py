# Matrix products and convolutions for processors with oneDNN. Sums, gates and activations happen while a result is
# still in registers. Weights that are used again are packed: laid out once as the kernels want them, else every product
# does it again.

# Rows are laid out for a batch of about so many tokens.
def packed(self, weight: Tensor) -> Tensor:
  return ops.mkldnn._reorder_linear_weight(weight.contiguous(), 1024)

def pack(self, name: str) -> None:
  weight = self.w[name]
  if name.endswith(".ff.net.0.proj.weight"):
    value, gate = weight.chunk(2, 0)
    self.w[name + ".value"] = self.packed(value)
    self.w[name + ".gate"] = self.packed(gate)
    self.w.pop(name)
  elif torch.dim(weight) == 2:
    self.w[name] = self.packed(weight)
  return None

def linear(self, x: Tensor, name: str) -> Tensor:
  return ops.mkldnn._linear_pointwise(x, self.w[name + ".weight"], self.bias(name), "none", [], "")

# residual + linear(x)
def linear_add(self, x: Tensor, residual: Tensor, name: str) -> Tensor:
  return ops.mkldnn._linear_pointwise(x, residual, self.w[name + ".weight"], self.bias(name), "add")

# value * gelu(gate), both linear in x
def geglu(self, x: Tensor, name: str) -> Tensor:
  value_bias, gate_bias = self.w[name + ".bias"].chunk(2, 0)
  if name + ".weight" in self.w:
    value_weight, gate_weight = self.w[name + ".weight"].chunk(2, 0)
  else:
    value_weight, gate_weight = self.w[name + ".weight.value"], self.w[name + ".weight.gate"]
  gate = ops.mkldnn._linear_pointwise(x, gate_weight, gate_bias, "gelu", [], "none")
  return ops.mkldnn._linear_pointwise(x, gate, value_weight, value_bias, "mul")

# x [B, C, H, W], padded so that stride 1 keeps the size.
def conv(self, x: Tensor, name: str, stride: int) -> Tensor:
  weight = self.w[name + ".weight"]
  pad = weight.shape[2] // 2
  return torch.conv2d(x, weight, self.bias(name), [stride, stride], [pad, pad], [1, 1], 1)

# residual + conv(x)
def conv_add(self, x: Tensor, residual: Tensor, name: str) -> Tensor:
  return self.conv(x, name, 1).add_(residual)
