# CLIP's image encoder: a transformer over patches, whose first token stands for the whole picture.

# pixels [B, 3, H, W] to [B, 1 + patches, C]
def embed_image(self, pixels: Tensor) -> Tensor:
  weight = self.w["vision_model.embeddings.patch_embedding.weight"]
  x = self.convolve(pixels.to(weight), weight, None, [weight.shape[2], weight.shape[3]], [0, 0])
  whole = self.w["vision_model.embeddings.class_embedding"].expand([x.shape[0], 1, -1])
  positions = self.w["vision_model.embeddings.position_embedding.weight"]
  return torch.cat([whole, x.flatten(2).transpose(1, 2)], 1) + positions

def image_layer(self, x: Tensor, name: str, heads: int, eps: float, kind: str) -> Tensor:
  h = self.layer_norm(x, name + ".layer_norm1", eps)
  q = self.split_heads(self.linear(h, name + ".self_attn.q_proj"), heads)
  k = self.split_heads(self.linear(h, name + ".self_attn.k_proj"), heads)
  v = self.split_heads(self.linear(h, name + ".self_attn.v_proj"), heads)
  x = x + self.linear(self.grouped_attend(q, k, v, torch.empty([0])), name + ".self_attn.out_proj")
  h = self.activation(self.linear(self.layer_norm(x, name + ".layer_norm2", eps), name + ".mlp.fc1"), kind)
  return x + self.linear(h, name + ".mlp.fc2")

# The projected embedding of each picture: [B, P]
def embed_picture(self, pixels: Tensor, heads: int, eps: float, kind: str) -> Tensor:
  x = self.layer_norm(self.embed_image(pixels), "vision_model.pre_layrnorm", eps)
  i = 0
  while "vision_model.encoder.layers." + str(i) + ".layer_norm1.weight" in self.w:
    x = self.image_layer(x, "vision_model.encoder.layers." + str(i), heads, eps, kind)
    i = i + 1
  whole = self.layer_norm(torch.select(x, 1, 0), "vision_model.post_layernorm", eps)
  return torch.to(self.linear(whole, "visual_projection"), 6)
