# A matrix product and a convolution as a UNet has them, scale times as wide.
def work(self, seed: Tensor, scale: int, dtype: int) -> Tensor:
  x = torch.to(torch.ones([512 * scale, 1024], dtype=6, device=seed.device) * seed, dtype)
  w = torch.to(torch.ones([1024, 1024], dtype=6, device=seed.device) * 0.001, dtype)
  image = torch.to(torch.ones([scale, 128, 32, 32], dtype=6, device=seed.device) * seed, dtype)
  kernel = torch.to(torch.ones([128, 128, 3, 3], dtype=6, device=seed.device) * 0.001, dtype)
  product = torch.linear(torch.linear(x, w), w)
  convolved = torch.conv2d(image, kernel, None, [1, 1], [1, 1], [1, 1], 1)
  return torch.to(torch.sum(product), 6) + torch.to(torch.sum(convolved), 6)
