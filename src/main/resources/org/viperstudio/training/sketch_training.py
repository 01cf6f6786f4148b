# How the text encoder and the UNet learn together, from contexts that are sums as equations 1 and 3 make them.
# B pictures of C channels at H x W; N tokens a text.

# One layer of a block: a residual layer and, where there is one, a transformer of one block.
def train_layer(self, x: Tensor, embedding: Tensor, context: Tensor, block: str, i: int, groups: int, heads: int) -> Tensor:
  h = self.resnet(x, embedding, block + ".resnets." + str(i), groups, 1e-05)
  name = block + ".attentions." + str(i)
  if name + ".norm.weight" in self.w:
    none = torch.zeros([0], dtype=4)
    tokens = self.transformer_in(h, name, groups)
    tokens = self.transformer_block(tokens, context, none, none, name + ".transformer_blocks.0", heads, False)
    h = self.transformer_out(tokens, h, none, name)
  return h

# latents [B, C, H, W], timestep [B], context [B, N, X], pooled [B, P], time_ids [B, 6], heads of each level: to [B, C, H, W]
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

# latents [B, C, H, W] without noise; ids [T, N]: the texts, each once; ends [T]: where each ends; said [2 B]: which text is
# each picture's prompt, then which is its preference;
# mix [B, 6]: alpha, sigma, timestep, the shares of E(p), E(VP) and the pooled vector; time_ids [B, 6];
# whole: the step's number, the type, groups, the text encoder's heads, the width of a size's embedding, then heads by level;
# real: the learning rate and the running mean's share. Gives the loss and the gradient's length.
def forward(self, latents: Tensor, ids: Tensor, ends: Tensor, said: Tensor, mix: Tensor, time_ids: Tensor, whole: Tensor, real: Tensor) -> Tensor:
  number = int(whole[0])
  torch.manual_seed(number)
  masters = self.compute_with_masters(int(whole[1]))
  states = self.encode(ids, torch.zeros([0]), int(whole[3]), 1e-05, False)
  texts, likes = torch.index_select(states[0], 0, said).chunk(2, 0)
  pooled, unused = torch.index_select(self.pool(states[1], ends), 0, said).chunk(2, 0)
  alpha, sigma, timestep, prompt, preference, share = mix.unbind(1)
  context = texts * prompt.view([-1, 1, 1]) + likes * preference.view([-1, 1, 1])
  alpha = alpha.view([-1, 1, 1, 1])
  sigma = sigma.view([-1, 1, 1, 1])
  noise = torch.randn_like(latents)
  heads : List[int] = []
  for i in range(5, whole.shape[0]):
    heads.append(int(whole[i]))
  v = self.denoise(latents * alpha + noise * sigma, timestep, context, pooled * share.unsqueeze(1), time_ids, int(whole[4]), int(whole[2]), heads)
  wrong = v - (noise * alpha - latents * sigma)
  loss = torch.mean(wrong * wrong)
  length = self.descend(loss, masters, number, float(real[0]), 0.01, 1.0, float(real[1]))
  return torch.stack([torch.detach(loss), length])
