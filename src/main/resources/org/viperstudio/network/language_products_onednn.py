# Products with weights that were laid out once as the processor's kernels want them, for processors with oneDNN.

def pack(self, name: str) -> bool:
  self.w[name] = ops.mkldnn._reorder_linear_weight(self.w[name].contiguous(), 1024)
  return True

# One row takes a third longer than four, so a few are filled up.
def plain_product(self, x: Tensor, name: str) -> Tensor:
  weight = self.w[name + ".weight"]
  rows = torch.numel(x) // x.shape[-1]
  if not weight.is_mkldnn:
    y = torch.linear(x, weight, self.bias(name))
  elif rows >= 4:
    y = ops.mkldnn._linear_pointwise(x, weight, self.bias(name), "none", [], "")
  else:
    filled = torch.constant_pad_nd(x.reshape(rows, -1), [0, 0, 0, 4 - rows], 0)
    few = ops.mkldnn._linear_pointwise(filled, weight, self.bias(name), "none", [], "")
    y = torch.slice(few, 0, 0, rows).view(x.shape[:-1] + [few.shape[1]])
  return y
