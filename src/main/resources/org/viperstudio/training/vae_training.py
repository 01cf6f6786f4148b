# Trains the autoencoder to reconstruct pictures, with a weight on edges, through latents of mean 0 and deviation 1.

# Differences between neighbouring pixels in a row.
def across(self, x: Tensor) -> Tensor:
  return torch.slice(x, 3, 1, 9223372036854775807, 1) - torch.slice(x, 3, 0, -1, 1)

# Differences between neighbouring pixels in a column.
def down(self, x: Tensor) -> Tensor:
  return torch.slice(x, 2, 1, 9223372036854775807, 1) - torch.slice(x, 2, 0, -1, 1)

# The mean absolute error.
def l1(self, x: Tensor, y: Tensor) -> Tensor:
  return torch.mean(torch.abs(x - y))

# Log amplitudes of the Fourier transform of overlapping windows of 16 by 16 pixels. They do not depend on where exactly
# fine lines lie, so that lines whose position is lost in the latents are not blurred to grey.
def spectrum(self, x: Tensor) -> Tensor:
  window = torch.hann_window(16, False, device=x.device)
  squares = torch.mean(x, [1]).unfold(1, 16, 8).unfold(2, 16, 8)
  return torch.log(torch.abs(torch.fft_rfft2(squares * window.outer(window))) + 0.5)

# The squared error of the reconstruction's latents, with a frozen encoder. An encoder in training would minimise this
# by encoding less.
def latent_error(self, out: Tensor, z: Tensor, layers: int) -> Tensor:
  if "p.encoder.layers.0.weight" in self.w:
    return torch.zeros_like(z[0, 0, 0, 0])
  difference = self.encode(out, layers, "relu") - torch.detach(z)
  return torch.mean(difference * difference)

# Standard deviations of noise on latents. A UNet's latents are never exact; a decoder trained with noise removes it.
def latent_noise(self, z: Tensor) -> Tensor:
  return torch.rand([z.size(0), 1, 1, 1], device=z.device) * 0.2

# image [B, 3, H, W] in -1..1; integers: step, scalar type, layers of encoder and decoder; reals: learning rate, EMA
# decay. Returns the loss, the mean squared error of pictures in 0..1, the gradient's norm, and the latents' standard
# deviation.
def forward(self, image: Tensor, integers: Tensor, reals: Tensor) -> Tensor:
  number, layers, decoder_layers = int(integers[0]), int(integers[2]), int(integers[3])
  torch.manual_seed(number)
  masters = self.compute_with_masters(int(integers[1]))
  z = self.encode(image, layers, "relu")
  center = torch.mean(z, [0, 2, 3])
  spread = torch.std(z, [0, 2, 3])
  moments = torch.mean(center * center) + torch.mean((spread - 1.0) * (spread - 1.0))
  out = self.decode(z + torch.randn_like(z) * self.latent_noise(z), decoder_layers, "relu", 2.0)
  error = torch.mean((out - image) * (out - image)) * 0.25
  edges = self.l1(self.across(out), self.across(image)) + self.l1(self.down(out), self.down(image))
  strength = self.l1(self.spectrum(out), self.spectrum(image))
  loss = self.l1(out, image) + edges * 0.5 + error * 4.0 + strength * 0.1 + moments * 0.05
  loss = loss + self.latent_error(out, z, layers)
  norm = self.descend(loss, masters, number, float(reals[0]), 0.01, 1.0, float(reals[1]))
  return torch.stack([torch.detach(loss), torch.detach(error), norm, torch.mean(torch.detach(spread))])

# Reconstructs pictures with the EMA weights, in -1..1.
def reconstruct(self, image: Tensor, layers: List[int], dtype: int) -> Tensor:
  self.compute_with_ema(dtype)
  return self.decode(self.encode(image, layers[0], "relu"), layers[1], "relu", 2.0)

# Encodes pictures as latents with the EMA weights.
def latents(self, image: Tensor, layers: int, dtype: int) -> Tensor:
  self.compute_with_ema(dtype)
  return self.encode(image, layers, "relu")
