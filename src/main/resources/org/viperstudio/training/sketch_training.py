# Trains text encoder and UNet together, on contexts that are sums of embeddings as in equations 1 and 3.
# B latents of C channels at H x W; N tokens in a window.

# One layer of a block: a residual layer and, where there is one, a transformer with one block.
def train_layer(self, x: Tensor, embedding: Tensor, context: Tensor, block: str, i: int, groups: int, heads: int) -> Tensor:
  h = self.resnet(x, embedding, block + ".resnets." + str(i), groups, 1e-05)
  name = block + ".attentions." + str(i)
  if name + ".norm.weight" in self.w:
    none = torch.zeros([0], dtype=4)
    tokens = self.transformer_in(h, name, groups)
    tokens = self.transformer_block(tokens, context, none, none, name + ".transformer_blocks.0", heads, False)
    h = self.transformer_out(tokens, h, none, name)
  return h

# latents [B, C, H, W], timestep [B], context [B, N, X], pooled [B, P], time_ids [B, 6], heads of each level; returns v
# [B, C, H, W]
def denoise(self, latents: Tensor, timestep: Tensor, context: Tensor, pooled: Tensor, time_ids: Tensor, sizes: int, groups: int, heads: List[int]) -> Tensor:
  self.memory.clear()
  added = self.text_time_embedding(pooled, time_ids, sizes, True, 0.0)
  embedding = self.time_embedding(timestep, torch.zeros([0]), True, 0.0) + added
  h = self.conv_in(latents, False)
  skips : List[Tensor] = [h]
  for level in range(len(heads)):
    block = "down_blocks." + str(level)
    i = 0
    while block + ".resnets." + str(i) + ".norm1.weight" in self.w:
      h = self.train_layer(h, embedding, context, block, i, groups, heads[level])
      skips.append(h)
      i = i + 1
    if block + ".downsamplers.0.conv.weight" in self.w:
      h = self.conv(h, block + ".downsamplers.0.conv", 2)
      skips.append(h)
  h = self.train_layer(h, embedding, context, "mid_block", 0, groups, heads[-1])
  h = self.resnet(h, embedding, "mid_block.resnets.1", groups, 1e-05)
  none = torch.zeros([0], dtype=4)
  for level in range(len(heads)):
    block = "up_blocks." + str(level)
    i = 0
    while block + ".resnets." + str(i) + ".norm1.weight" in self.w:
      h = self.join(h, skips.pop(-1), none)
      h = self.train_layer(h, embedding, context, block, i, groups, heads[len(heads) - 1 - level])
      i = i + 1
    if block + ".upsamplers.0.conv.weight" in self.w:
      below = skips[-1]
      h = self.upsample_conv(h, below.shape[2], below.shape[3], block + ".upsamplers.0.conv")
  self.memory.clear()
  return self.conv_out(h, groups, 1e-05)

# One training step. latents [B, C, H, W] without noise; ids [T, N]: the different texts; ends [T]: their end tokens'
# positions; used [2 B]: the text of each sample's prompt, then of each sample's preference; mix [B, 6]: alpha, sigma,
# timestep, weights of E(p), E(VP) and the pooled vector; time_ids [B, 6]; integers: step, scalar type, groups, the text
# encoder's heads, the width of a time id's embedding, then heads by level; reals: learning rate, EMA decay. Returns the
# loss, which is the mean squared error of v, and the gradient's norm.
def forward(self, latents: Tensor, ids: Tensor, ends: Tensor, used: Tensor, mix: Tensor, time_ids: Tensor, integers: Tensor, reals: Tensor) -> Tensor:
  number = int(integers[0])
  torch.manual_seed(number)
  masters = self.compute_with_masters(int(integers[1]))
  states = self.encode(ids, torch.zeros([0]), int(integers[3]), 1e-05, False)
  texts, likes = torch.index_select(states[0], 0, used).chunk(2, 0)
  pooled, unused = torch.index_select(self.pool(states[1], ends), 0, used).chunk(2, 0)
  alpha, sigma, timestep, prompt, preference, share = mix.unbind(1)
  context = texts * prompt.view([-1, 1, 1]) + likes * preference.view([-1, 1, 1])
  alpha = alpha.view([-1, 1, 1, 1])
  sigma = sigma.view([-1, 1, 1, 1])
  noise = torch.randn_like(latents)
  heads : List[int] = []
  for i in range(5, integers.shape[0]):
    heads.append(int(integers[i]))
  v = self.denoise(latents * alpha + noise * sigma, timestep, context, pooled * share.unsqueeze(1), time_ids, int(integers[4]), int(integers[2]), heads)
  error = v - (noise * alpha - latents * sigma)
  loss = torch.mean(error * error)
  norm = self.descend(loss, masters, number, float(reals[0]), 0.01, 1.0, float(reals[1]))
  return torch.stack([torch.detach(loss), norm])
