# Matrix products and convolutions, for any device.

def pack(self, name: str) -> bool:
  return False

def linear(self, x: Tensor, name: str) -> Tensor:
  return torch.linear(x, self.w[name + ".weight"], self.bias(name))

# residual + linear(x)
def linear_add(self, x: Tensor, residual: Tensor, name: str) -> Tensor:
  return residual + self.linear(x, name)

# value * gelu(gate), both linear in x
def geglu(self, x: Tensor, name: str) -> Tensor:
  value, gate = self.linear(x, name).chunk(2, -1)
  return value * torch.gelu(gate)

# x [B, C, H, W], padded so that stride 1 keeps the size.
def conv(self, x: Tensor, name: str, stride: int) -> Tensor:
  weight = self.w[name + ".weight"]
  pad = weight.shape[2] // 2
  return self.convolve(x, weight, self.bias(name), [stride, stride], [pad, pad])

# residual + conv(x)
def conv_add(self, x: Tensor, residual: Tensor, name: str) -> Tensor:
  return residual + self.conv(x, name, 1)

# softmax(q k' / sqrt(d)) v over [B, heads, N, d], heads side by side again: [B, N, C]
def attend(self, q: Tensor, k: Tensor, v: Tensor, causal: bool) -> Tensor:
  if q.requires_grad:
    mixed = self.attend_in_steps(q, k, v, causal)
  else:
    mixed = torch.scaled_dot_product_attention(q, k, v, None, 0.0, causal)
  return mixed.transpose(1, 2).reshape(q.shape[0], q.shape[2], -1)

# The same with the scores at hand: for short rows the way back through these takes a fifth of the fused kernel's time.
def attend_in_steps(self, q: Tensor, k: Tensor, v: Tensor, causal: bool) -> Tensor:
  scores = torch.matmul(q * (float(q.shape[3]) ** -0.5), k.transpose(2, 3))
  if causal:
    later = torch.full([q.shape[2], k.shape[2]], -1e+30, dtype=scores.dtype, device=scores.device)
    scores = scores + torch.triu(later, 1)
  return torch.matmul(torch.softmax(scores, -1), v)
