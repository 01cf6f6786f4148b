# Augmentation: shifts the pictures by -6 to 6 rows and columns, so that no classifier learns where things lie.
def shifted(self, image: Tensor, down: int, right: int) -> Tensor:
  wide = torch.reflection_pad2d(image, [6, 6, 6, 6])
  rows = torch.slice(wide, 2, down, down + image.shape[2], 1)
  return torch.slice(rows, 3, right, right + image.shape[3], 1)

# Augmentation: moves each pixel towards the mean of its neighbourhood, by 0 (not at all) to 1.
def blurred(self, image: Tensor, blur: float) -> Tensor:
  if blur == 0.0:
    return image
  means = torch.avg_pool2d(torch.reflection_pad2d(image, [1, 1, 1, 1]), [3, 3], [1, 1], [0, 0], False, True, None)
  return torch.lerp(image, means, blur)

# One training step. image [B, 3, H, W] in -1..1; labels [B, classes], 0 or 1; integers: step, scalar type, whether
# exactly one class is true, shifts down and right; reals: learning rate, EMA decay, blur. Returns the loss
# (cross-entropy of softmax or of sigmoids) and the gradient's norm.
def forward(self, image: Tensor, labels: Tensor, integers: Tensor, reals: Tensor) -> Tensor:
  masters = self.compute_with_masters(int(integers[1]))
  scores = self.classify(self.blurred(self.shifted(image, int(integers[3]), int(integers[4])), float(reals[2])))
  if int(integers[2]) == 1:
    loss = -torch.mean(torch.sum(torch.log_softmax(scores, 1) * labels, [1]))
  else:
    loss = torch.mean(torch.sum(torch.clamp(scores, 0) - scores * labels + torch.log1p(torch.exp(-torch.abs(scores))), [1]))
  norm = self.descend(loss, masters, int(integers[0]), float(reals[0]), 0.02, 1.0, float(reals[1]))
  return torch.stack([torch.detach(loss), norm])

# The logits of pictures with the EMA weights: [B, classes].
def logits(self, image: Tensor, dtype: int) -> Tensor:
  self.compute_with_ema(dtype)
  return self.classify(image)
