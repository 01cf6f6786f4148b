# IDEFICS2's eye: SigLIP's transformer over the patches of a picture of any shape, a projection to the language model's
# width, and a perceiver that boils every picture down to the same number of tokens. One picture at a time: in the
# reference's padded batches the padding is masked out everywhere, so the result is the same.

# Where the patches lie as fractions of the picture, put in the cells of the square that the table was trained on.
def cells(self, count: int, side: int, like: Tensor) -> Tensor:
  fractions = torch.arange(count, dtype=6, device=like.device) / count * (1.0 - 1e-06)
  boundaries = torch.arange(1.0 / float(side), 1.0, 1.0 / float(side), dtype=6, device=like.device)
  return torch.bucketize(fractions, boundaries, right=True)

# pixels [1, 3, H, W] to [1, rows columns, C]; what is no whole patch at the right and below is left out
def embed_patches(self, pixels: Tensor, side: int) -> Tensor:
  weight = self.w["model.vision_model.embeddings.patch_embedding.weight"]
  stride = [weight.shape[2], weight.shape[3]]
  x = self.convolve(pixels.to(weight), weight, self.bias("model.vision_model.embeddings.patch_embedding"), stride, [0, 0])
  position = self.cells(x.shape[2], side, x).unsqueeze(1) * side + self.cells(x.shape[3], side, x)
  table = self.w["model.vision_model.embeddings.position_embedding.weight"]
  return x.flatten(2).transpose(1, 2) + torch.embedding(table, position.flatten())

def vision_layer(self, x: Tensor, name: str, heads: int, eps: float, kind: str) -> Tensor:
  h = self.layer_norm(x, name + ".layer_norm1", eps)
  q = self.split_heads(self.linear(h, name + ".self_attn.q_proj"), heads)
  k = self.split_heads(self.linear(h, name + ".self_attn.k_proj"), heads)
  v = self.split_heads(self.linear(h, name + ".self_attn.v_proj"), heads)
  x = x + self.linear(self.grouped_attend(q, k, v, torch.empty([0])), name + ".self_attn.out_proj")
  h = self.activation(self.linear(self.layer_norm(x, name + ".layer_norm2", eps), name + ".mlp.fc1"), kind)
  return x + self.linear(h, name + ".mlp.fc2")

def see(self, pixels: Tensor, side: int, heads: int, eps: float, kind: str) -> Tensor:
  x = self.embed_patches(pixels, side)
  i = 0
  while "model.vision_model.encoder.layers." + str(i) + ".layer_norm1.weight" in self.w:
    x = self.vision_layer(x, "model.vision_model.encoder.layers." + str(i), heads, eps, kind)
    i = i + 1
  return self.layer_norm(x, "model.vision_model.post_layernorm", eps)

# latents [1, M, C] look at the patches and at themselves; heads: of queries, of keys and values
def perceiver_layer(self, latents: Tensor, patches: Tensor, name: str, heads: List[int], eps: float, kind: str) -> Tensor:
  own = self.rms_norm(latents, name + ".input_latents_norm", eps)
  seen = torch.cat([self.rms_norm(patches, name + ".input_context_norm", eps), own], 1)
  q = self.split_heads(self.linear(own, name + ".self_attn.q_proj"), heads[0])
  k = self.split_heads(self.linear(seen, name + ".self_attn.k_proj"), heads[1])
  v = self.split_heads(self.linear(seen, name + ".self_attn.v_proj"), heads[1])
  latents = latents + self.linear(self.grouped_attend(q, k, v, torch.empty([0])), name + ".self_attn.o_proj")
  return latents + self.gated_mlp(self.rms_norm(latents, name + ".post_attention_layernorm", eps), name + ".mlp", kind)

# patches [1, N, vision width] to [M, C]
def resample(self, patches: Tensor, projection_kind: str, heads: List[int], eps: float, kind: str) -> Tensor:
  context = self.gated_mlp(patches, "model.connector.modality_projection", projection_kind)
  latents = self.w["model.connector.perceiver_resampler.latents"].unsqueeze(0)
  i = 0
  while "model.connector.perceiver_resampler.layers." + str(i) + ".input_latents_norm.weight" in self.w:
    latents = self.perceiver_layer(latents, context, "model.connector.perceiver_resampler.layers." + str(i), heads, eps, kind)
    i = i + 1
  return self.rms_norm(latents, "model.connector.perceiver_resampler.norm", eps).squeeze(0)
