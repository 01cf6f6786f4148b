# A small convolutional classifier of pictures. image [B, 3, H, W] in -1..1 to [B, classes].

def classifier_block(self, x: Tensor, name: str, stride: int) -> Tensor:
  h = torch.silu(self.group_norm(self.conv(x, name + ".reduce", stride), name + ".norm1", 8, 1e-05))
  return torch.silu(self.group_norm(h + self.conv(h, name + ".conv", 1), name + ".norm2", 8, 1e-05))

# How often each of 64 colours occurs, and the mean colours of 16 fields: norms hide both from the layers above them.
def colours(self, image: Tensor) -> Tensor:
  levels = torch.clamp(torch.floor((image + 1.0) * 2.0), 0, 3)
  red, green, blue = torch.unbind(levels, 1)
  colour = torch.flatten(torch.to(red * 16 + green * 4 + blue, 4), 1)
  ones = torch.ones_like(image)
  counts = torch.zeros([image.shape[0], 64], dtype=image.dtype, device=image.device)
  shares = torch.scatter_add(counts, 1, colour, torch.flatten(torch.select(ones, 1, 0), 1)) / colour.shape[1]
  fields = torch.flatten(torch.adaptive_avg_pool2d(image, [4, 4]), 1)
  return torch.cat([8.0 * torch.sqrt(shares), 4.0 * fields], 1)

def classify(self, image: Tensor) -> Tensor:
  h = image.to(self.w["classes.bias"])
  i = 0
  while "blocks." + str(i) + ".conv.weight" in self.w:
    h = self.classifier_block(h, "blocks." + str(i), 2)
    i = i + 1
  h = torch.cat([torch.mean(h, [2, 3]), torch.amax(h, [2, 3])], 1)
  scores = self.linear(h, "classes")
  if "colours.weight" in self.w:
    scores = scores + self.linear(self.colours(torch.to(image, 6)).to(h), "colours")
  return torch.to(scores, 6)
