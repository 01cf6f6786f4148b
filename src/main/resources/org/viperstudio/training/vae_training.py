# How the autoencoder learns: to give back pictures, their edges above all, through latents of mean 0 and deviation 1.

def across(self, x: Tensor) -> Tensor:
  return torch.slice(x, 3, 1, 9223372036854775807, 1) - torch.slice(x, 3, 0, -1, 1)

def down(self, x: Tensor) -> Tensor:
  return torch.slice(x, 2, 1, 9223372036854775807, 1) - torch.slice(x, 2, 0, -1, 1)

def apart(self, x: Tensor, y: Tensor) -> Tensor:
  return torch.mean(torch.abs(x - y))

# How strongly each wavelength and direction stands in squares of 16 pixels, as logarithms: what lines leave there wherever
# exactly they lie, so that those whose place is lost need not turn grey.
def spectrum(self, x: Tensor) -> Tensor:
  window = torch.hann_window(16, False, device=x.device)
  squares = torch.mean(x, [1]).unfold(1, 16, 8).unfold(2, 16, 8)
  return torch.log(torch.abs(torch.fft_rfft2(squares * window.outer(window))) + 0.5)

# How far the picture's own latents are from those that it was made of, by an encoder that learns no more; one that
# learns would find out how to tell less.
def unlike(self, out: Tensor, z: Tensor, layers: int) -> Tensor:
  if "p.encoder.layers.0.weight" in self.w:
    return torch.zeros_like(z[0, 0, 0, 0])
  again = self.encode(out, layers, "relu") - torch.detach(z)
  return torch.mean(again * again)

# Latents that a UNet makes are never quite right, now more and now less: a decoder that has seen such noise leaves it out.
def noisiness(self, z: Tensor) -> Tensor:
  return torch.rand([z.size(0), 1, 1, 1], device=z.device) * 0.2

# image [B, 3, H, W] in -1..1; whole: the step's number, the type to compute in, layers of encoder and decoder;
# real: the learning rate and the running mean's share. Gives the loss, the mean squared error of pictures in 0..1, the
# gradient's length, the latents' deviation.
def forward(self, image: Tensor, whole: Tensor, real: Tensor) -> Tensor:
  number, layers, decoder_layers = int(whole[0]), int(whole[2]), int(whole[3])
  torch.manual_seed(number)
  masters = self.compute_with_masters(int(whole[1]))
  z = self.encode(image, layers, "relu")
  center = torch.mean(z, [0, 2, 3])
  spread = torch.std(z, [0, 2, 3])
  moments = torch.mean(center * center) + torch.mean((spread - 1.0) * (spread - 1.0))
  out = self.decode(z + torch.randn_like(z) * self.noisiness(z), decoder_layers, "relu", 2.0)
  error = torch.mean((out - image) * (out - image)) * 0.25
  edges = self.apart(self.across(out), self.across(image)) + self.apart(self.down(out), self.down(image))
  strength = self.apart(self.spectrum(out), self.spectrum(image))
  loss = self.apart(out, image) + edges * 0.5 + error * 4.0 + strength * 0.1 + moments * 0.05
  loss = loss + self.unlike(out, z, layers)
  length = self.descend(loss, masters, number, float(real[0]), 0.01, 1.0, float(real[1]))
  return torch.stack([torch.detach(loss), torch.detach(error), length, torch.mean(torch.detach(spread))])

# The pictures that come back, in -1..1, by the running means.
def again(self, image: Tensor, layers: List[int], dtype: int) -> Tensor:
  self.compute_with_means(dtype)
  return self.decode(self.encode(image, layers[0], "relu"), layers[1], "relu", 2.0)

# Pictures to latents, by the running means.
def latents(self, image: Tensor, layers: int, dtype: int) -> Tensor:
  self.compute_with_means(dtype)
  return self.encode(image, layers, "relu")
