# IDEFICS2's language model, a Mistral: T tokens of width C after P that it has read before.

# One allocation for the keys and values of all layers, [2, layers, heads, capacity, width].
def reserve(self, layers: int, heads: int, capacity: int, width: int) -> None:
  like = self.w["model.text_model.norm.weight"]
  self.memory["cache"] = torch.empty([2, layers, heads, capacity, width], dtype=like.dtype, device=like.device)
  return None

# ids [T] to [1, T, C], in which every image token is the next row of features [N, C]
def embed_tokens(self, ids: Tensor, features: Tensor, image_token: int) -> Tensor:
  x = torch.embedding(self.w["model.text_model.embed_tokens.weight"], ids)
  if torch.numel(features) > 0:
    x = torch.index_put(x, [torch.nonzero(torch.eq(ids, image_token)).squeeze(1)], features.to(x))
  return x.unsqueeze(0)

# Some of the tokens of x.
def part(self, x: Tensor, start: int, count: int) -> Tensor:
  return torch.narrow(x, 1, start, count)

# cos and sin of the positions start to start + count: [2, count, width]
def rotation(self, start: int, count: int, width: int, theta: float, kept_in: int) -> Tensor:
  like = self.w["model.text_model.norm.weight"]
  exponent = torch.arange(0, width, 2, dtype=6, device=like.device) / width
  frequency = torch.to(torch.to(1.0 / torch.pow(theta, exponent), kept_in), 6)
  position = torch.arange(start, start + count, dtype=6, device=like.device)
  angle = position.unsqueeze(1) * frequency
  angle = torch.cat([angle, angle], 1)
  return torch.stack([torch.cos(angle), torch.sin(angle)], 0).to(like)

def rotate(self, x: Tensor, rotation: Tensor) -> Tensor:
  half = x.shape[3] // 2
  turned = torch.cat([torch.neg(torch.slice(x, 3, half)), torch.slice(x, 3, 0, half)], 3)
  return x * rotation[0] + turned * rotation[1]

# Which keys (from first on) each query may look at: none that come later, none a whole window back. Nothing for one query,
# whose keys all count.
def allowed(self, start: int, count: int, first: int, window: int) -> Tensor:
  like = self.w["model.text_model.norm.weight"]
  if count == 1:
    mask = torch.empty([0], dtype=11, device=like.device)
  else:
    query = torch.arange(start, start + count, device=like.device).unsqueeze(1)
    key = torch.arange(first, start + count, device=like.device).unsqueeze(0)
    mask = torch.logical_and(torch.le(key, query), torch.gt(key, query - window))
  return mask

# Puts new keys (0) or values (1) behind those that are kept, and gives all from first on; without a cache, the new alone.
def remembered(self, which: int, layer: int, new: Tensor, start: int, first: int) -> Tensor:
  if "cache" in self.memory:
    kept = self.memory["cache"][which][layer]
    torch.copy_(torch.narrow(kept, 1, start, new.shape[2]), new.squeeze(0))
    new = torch.narrow(kept, 1, first, start + new.shape[2] - first).unsqueeze(0)
  return new

# heads: of queries, of keys and values; span: the position of x's first token, that of the first key still in sight
def decoder_layer(self, x: Tensor, layer: int, rotation: Tensor, allowed: Tensor, heads: List[int], span: List[int], eps: float, kind: str) -> Tensor:
  name = "model.text_model.layers." + str(layer)
  h = self.rms_norm(x, name + ".input_layernorm", eps)
  q = self.rotate(self.split_heads(self.linear(h, name + ".self_attn.q_proj"), heads[0]), rotation)
  k = self.rotate(self.split_heads(self.linear(h, name + ".self_attn.k_proj"), heads[1]), rotation)
  v = self.split_heads(self.linear(h, name + ".self_attn.v_proj"), heads[1])
  k = self.remembered(0, layer, k, span[0], span[1])
  v = self.remembered(1, layer, v, span[0], span[1])
  x = x + self.linear(self.grouped_attend(q, k, v, allowed), name + ".self_attn.o_proj")
  return x + self.gated_mlp(self.rms_norm(x, name + ".post_attention_layernorm", eps), name + ".mlp", kind)

# The layers from one to before another.
def decode(self, x: Tensor, layers: List[int], rotation: Tensor, allowed: Tensor, heads: List[int], span: List[int], eps: float, kind: str) -> Tensor:
  i = layers[0]
  while i < layers[1]:
    x = self.decoder_layer(x, i, rotation, allowed, heads, span, eps, kind)
    i = i + 1
  return x

# The vocabulary's logits after the last `count` tokens: [count, V]
def logits(self, x: Tensor, count: int, eps: float) -> Tensor:
  last = torch.slice(x.squeeze(0), 0, x.shape[1] - count)
  return torch.to(self.linear(self.rms_norm(last, "model.text_model.norm", eps), "lm_head"), 6)
