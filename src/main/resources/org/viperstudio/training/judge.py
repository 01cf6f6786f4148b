# A judge: a small convolutional classifier of pictures. image [B, 3, H, W] in -1..1 to [B, classes].

def judge_block(self, x: Tensor, name: str, stride: int) -> Tensor:
  h = torch.silu(self.group_norm(self.conv(x, name + ".reduce", stride), name + ".norm1", 8, 1e-05))
  return torch.silu(self.group_norm(h + self.conv(h, name + ".conv", 1), name + ".norm2", 8, 1e-05))

def judge(self, image: Tensor) -> Tensor:
  h = image.to(self.w["classes.bias"])
  i = 0
  while "blocks." + str(i) + ".conv.weight" in self.w:
    h = self.judge_block(h, "blocks." + str(i), 2)
    i = i + 1
  h = torch.cat([torch.mean(h, [2, 3]), torch.amax(h, [2, 3])], 1)
  return torch.to(self.linear(h, "classes"), 6)
