# The tiny autoencoder (TAESD): plain convolutions in one numbered list, for previews. Images in 0..1 inside.

def activation(self, x: Tensor, kind: str) -> Tensor:
  if kind == "relu":
    y = torch.relu(x)
  elif kind == "silu":
    y = torch.silu(x)
  else:
    y = torch.gelu(x)
  return y

# Which kind of layer stands at a number shows in the names that it owns.
def layer(self, x: Tensor, name: str, kind: str) -> Tensor:
  if name + ".conv.0.weight" in self.w:
    h = self.activation(self.conv(x, name + ".conv.0", 1), kind)
    h = self.activation(self.conv(h, name + ".conv.2", 1), kind)
    h = self.conv(h, name + ".conv.4", 1)
    if name + ".skip.weight" in self.w:
      x = self.conv(x, name + ".skip", 1)
    x = torch.relu(h + x)
  return x

# A convolution that halves the size has no bias.
def encode(self, image: Tensor, layers: int, kind: str) -> Tensor:
  x = (image * 0.5 + 0.5).to(self.w["encoder.layers.0.weight"])
  for i in range(layers):
    name = "encoder.layers." + str(i)
    if name + ".bias" in self.w:
      x = self.conv(x, name, 1)
    elif name + ".weight" in self.w:
      x = self.conv(x, name, 2)
    else:
      x = self.layer(x, name, kind)
  return torch.to(x, 6)

# Latents are squashed to -3..3; layers without names of their own are a ReLU (at 1) or a doubling of the size.
def decode(self, latents: Tensor, layers: int, kind: str, upscale: float) -> Tensor:
  x = (torch.tanh(latents / 3.0) * 3.0).to(self.w["decoder.layers.0.weight"])
  for i in range(layers):
    name = "decoder.layers." + str(i)
    if name + ".weight" in self.w:
      x = self.conv(x, name, 1)
    elif name + ".conv.0.weight" in self.w:
      x = self.layer(x, name, kind)
    elif i == 1:
      x = self.activation(x, kind)
    else:
      x = torch.upsample_nearest2d(x, None, [upscale, upscale])
  return torch.to(x * 2.0 - 1.0, 6)
