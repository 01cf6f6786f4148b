# The pictures moved by 0 to 12 rows and columns, so that no classifier learns where in a picture a thing lay.
def moved(self, image: Tensor, down: int, right: int) -> Tensor:
  wide = torch.reflection_pad2d(image, [6, 6, 6, 6])
  rows = torch.slice(wide, 2, down, down + image.shape[2], 1)
  return torch.slice(rows, 3, right, right + image.shape[3], 1)

# The pictures with each pixel drawn towards the mean of its neighbours, by 0 (not at all) to 1.
def softened(self, image: Tensor, softness: float) -> Tensor:
  if softness == 0.0:
    return image
  means = torch.avg_pool2d(torch.reflection_pad2d(image, [1, 1, 1, 1]), [3, 3], [1, 1], [0, 0], False, True, None)
  return torch.lerp(image, means, softness)

# How a classifier learns. image [B, 3, H, W]; truth [B, classes], 0 or 1; whole: the step's number, the type, whether exactly
# one class is true, the rows and the columns that the pictures move by; real: the learning rate, the running mean's
# share and how soft the pictures are. Gives the loss and the gradient's length.
def forward(self, image: Tensor, truth: Tensor, whole: Tensor, real: Tensor) -> Tensor:
  masters = self.compute_with_masters(int(whole[1]))
  scores = self.classify(self.softened(self.moved(image, int(whole[3]), int(whole[4])), float(real[2])))
  if int(whole[2]) == 1:
    loss = -torch.mean(torch.sum(torch.log_softmax(scores, 1) * truth, [1]))
  else:
    loss = torch.mean(torch.sum(torch.clamp(scores, 0) - scores * truth + torch.log1p(torch.exp(-torch.abs(scores))), [1]))
  length = self.descend(loss, masters, int(whole[0]), float(real[0]), 0.02, 1.0, float(real[1]))
  return torch.stack([torch.detach(loss), length])

# What the running means say of pictures.
def classified(self, image: Tensor, dtype: int) -> Tensor:
  self.compute_with_means(dtype)
  return self.classify(image)
