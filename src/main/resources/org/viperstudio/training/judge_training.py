# How a judge learns. image [B, 3, H, W]; truth [B, classes], 0 or 1; whole: the step's number, the type, whether exactly
# one class is true; real: the learning rate and the running mean's share. Gives the loss and the gradient's length.
def forward(self, image: Tensor, truth: Tensor, whole: Tensor, real: Tensor) -> Tensor:
  masters = self.compute_with_masters(int(whole[1]))
  scores = self.judge(image)
  if int(whole[2]) == 1:
    loss = -torch.mean(torch.sum(torch.log_softmax(scores, 1) * truth, [1]))
  else:
    loss = torch.mean(torch.sum(torch.clamp(scores, 0) - scores * truth + torch.log1p(torch.exp(-torch.abs(scores))), [1]))
  length = self.descend(loss, masters, int(whole[0]), float(real[0]), 0.02, 1.0, float(real[1]))
  return torch.stack([torch.detach(loss), length])

# What the running means say of pictures.
def judged(self, image: Tensor, dtype: int) -> Tensor:
  self.compute_with_means(dtype)
  return self.judge(image)
