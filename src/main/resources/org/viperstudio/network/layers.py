# Layers that every network here is made of. Names are the checkpoints' own: layer "a.b" owns a.b.weight and a.b.bias.

# DJL carries bfloat16 as the float16 of the same bits: a tensor of the right type is laid over them.
def stored(self, raw: Tensor, bfloat16_bits: bool) -> Tensor:
  if bfloat16_bits:
    raw = torch.set_(torch.empty([0], dtype=15, device=raw.device), raw, 0, raw.shape, torch.stride(raw))
  return raw

def put(self, name: str, raw: Tensor, bfloat16_bits: bool, dtype: int, channels_last: bool) -> None:
  weight = self.stored(raw, bfloat16_bits)
  if torch.is_floating_point(weight):
    weight = torch.to(weight, dtype)
  if channels_last and torch.dim(weight) == 4:
    weight = torch.contiguous(weight, memory_format=2)
  self.w[name] = weight
  return None

def drop(self, name: str) -> None:
  if name in self.w:
    self.w.pop(name)
  return None

def forget(self) -> None:
  self.memory.clear()
  return None

# Adds strength * up @ down to a weight: a low-rank adapter (LoRA), merged. Convolutions count as matrices.
def merge(self, name: str, raw_down: Tensor, down_bits: bool, raw_up: Tensor, up_bits: bool, strength: float) -> None:
  weight = self.w[name]
  down = torch.to(self.stored(raw_down, down_bits), 6).flatten(1)
  up = torch.to(self.stored(raw_up, up_bits), 6).flatten(1)
  delta = torch.matmul(up, down).reshape(weight.shape) * strength
  self.w[name] = (torch.to(weight, 6) + delta).to(weight)
  return None

def bias(self, name: str) -> Optional[Tensor]:
  found : Optional[Tensor] = None
  if name + ".bias" in self.w:
    found = self.w[name + ".bias"]
  return found

def group_norm(self, x: Tensor, name: str, groups: int, eps: float) -> Tensor:
  return torch.group_norm(x, groups, self.w[name + ".weight"], self.w[name + ".bias"], eps)

def layer_norm(self, x: Tensor, name: str, eps: float) -> Tensor:
  return torch.layer_norm(x, [x.shape[-1]], self.w[name + ".weight"], self.w[name + ".bias"], eps)

# CUDA rounds the numbers of float32 convolutions to 10 bits (TensorFloat-32) unless told not to.
def convolve(self, x: Tensor, weight: Tensor, bias: Optional[Tensor], stride: List[int], padding: List[int]) -> Tensor:
  if x.is_cuda and x.dtype == 6:
    out = torch._convolution(x, weight, bias, stride, padding, [1, 1], False, [0, 0], 1, False, False, True, False)
  else:
    out = torch.conv2d(x, weight, bias, stride, padding, [1, 1], 1)
  return out

# [B, N, C] to [B, heads, N, C / heads]
def split_heads(self, x: Tensor, heads: int) -> Tensor:
  return x.view(x.shape[0], -1, heads, x.shape[2] // heads).transpose(1, 2)

# Repeats rows of x by index; an empty index leaves x alone.
def spread(self, x: Tensor, index: Tensor) -> Tensor:
  if torch.numel(index) > 0:
    x = torch.index_select(x, 0, index)
  return x
