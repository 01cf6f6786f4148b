# The variational autoencoder of Stable Diffusion: images [B, 3, H, W] in -1..1, latents [B, 4, H / 8, W / 8].

def to_compute(self, x: Tensor) -> Tensor:
  return x.to(self.w["decoder.conv_in.weight"])

def resnet(self, x: Tensor, name: str, groups: int) -> Tensor:
  h = self.conv(torch.silu(self.group_norm(x, name + ".norm1", groups, 1e-06)), name + ".conv1", 1)
  h = self.conv(torch.silu(self.group_norm(h, name + ".norm2", groups, 1e-06)), name + ".conv2", 1)
  if name + ".conv_shortcut.weight" in self.w:
    x = self.conv(x, name + ".conv_shortcut", 1)
  return x + h

# One head over all pixels.
def attention(self, x: Tensor, name: str, groups: int) -> Tensor:
  batch, channels, height, width = x.shape[0], x.shape[1], x.shape[2], x.shape[3]
  h = self.group_norm(x, name + ".group_norm", groups, 1e-06).flatten(2).transpose(1, 2)
  q = self.linear(h, name + ".to_q").unsqueeze(1)
  k = self.linear(h, name + ".to_k").unsqueeze(1)
  v = self.linear(h, name + ".to_v").unsqueeze(1)
  h = self.linear(self.attend(q, k, v, False), name + ".to_out.0")
  return x + h.transpose(1, 2).reshape(batch, channels, height, width)

def middle(self, x: Tensor, name: str, groups: int) -> Tensor:
  h = self.resnet(x, name + ".resnets.0", groups)
  if name + ".attentions.0.to_q.weight" in self.w:
    h = self.attention(h, name + ".attentions.0", groups)
  return self.resnet(h, name + ".resnets.1", groups)

# The encoder pads right and bottom alone before it halves the size.
def halve(self, x: Tensor, name: str) -> Tensor:
  padded = torch.constant_pad_nd(x, [0, 1, 0, 1], 0.0)
  return self.convolve(padded, self.w[name + ".weight"], self.bias(name), [2, 2], [0, 0])

# To the mean and log variance of the latents, side by side: [B, 8, H / 8, W / 8]
def encode(self, image: Tensor, groups: int) -> Tensor:
  h = self.conv(self.to_compute(image), "encoder.conv_in", 1)
  block = 0
  while "encoder.down_blocks." + str(block) + ".resnets.0.norm1.weight" in self.w:
    name = "encoder.down_blocks." + str(block)
    layer = 0
    while name + ".resnets." + str(layer) + ".norm1.weight" in self.w:
      h = self.resnet(h, name + ".resnets." + str(layer), groups)
      layer = layer + 1
    if name + ".downsamplers.0.conv.weight" in self.w:
      h = self.halve(h, name + ".downsamplers.0.conv")
    block = block + 1
  h = self.middle(h, "encoder.mid_block", groups)
  h = self.conv(torch.silu(self.group_norm(h, "encoder.conv_norm_out", groups, 1e-06)), "encoder.conv_out", 1)
  if "quant_conv.weight" in self.w:
    h = self.conv(h, "quant_conv", 1)
  return torch.to(h, 6)

def decode(self, latents: Tensor, groups: int) -> Tensor:
  h = self.to_compute(latents)
  if "post_quant_conv.weight" in self.w:
    h = self.conv(h, "post_quant_conv", 1)
  h = self.middle(self.conv(h, "decoder.conv_in", 1), "decoder.mid_block", groups)
  block = 0
  while "decoder.up_blocks." + str(block) + ".resnets.0.norm1.weight" in self.w:
    name = "decoder.up_blocks." + str(block)
    layer = 0
    while name + ".resnets." + str(layer) + ".norm1.weight" in self.w:
      h = self.resnet(h, name + ".resnets." + str(layer), groups)
      layer = layer + 1
    if name + ".upsamplers.0.conv.weight" in self.w:
      h = self.conv(torch.upsample_nearest2d(h, None, [2.0, 2.0]), name + ".upsamplers.0.conv", 1)
    block = block + 1
  h = torch.silu(self.group_norm(h, "decoder.conv_norm_out", groups, 1e-06))
  return torch.to(self.conv(h, "decoder.conv_out", 1), 6)
