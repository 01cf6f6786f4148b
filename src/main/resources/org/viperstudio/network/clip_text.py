# CLIP's text encoder: the causal transformer of SDXL's two encoders and of SD 2's.

# ids [B, 77], vectors [V, C]: rows for ids beyond the vocabulary (textual inversion); to [B, 77, C]
def embed_tokens(self, ids: Tensor, vectors: Tensor) -> Tensor:
  table = self.w["text_model.embeddings.token_embedding.weight"]
  positions = self.w["text_model.embeddings.position_embedding.weight"]
  if torch.numel(vectors) > 0:
    table = torch.cat([table.to(positions), vectors.to(positions)], 0)
  return torch.embedding(table, ids) + torch.slice(positions, 0, 0, ids.shape[1])

def activation(self, x: Tensor, quick: bool) -> Tensor:
  if quick:
    y = x * torch.sigmoid(x * 1.702)
  else:
    y = torch.gelu(x)
  return y

def encoder_layer(self, x: Tensor, name: str, heads: int, eps: float, quick: bool) -> Tensor:
  h = self.layer_norm(x, name + ".layer_norm1", eps)
  q = self.split_heads(self.linear(h, name + ".self_attn.q_proj"), heads)
  k = self.split_heads(self.linear(h, name + ".self_attn.k_proj"), heads)
  v = self.split_heads(self.linear(h, name + ".self_attn.v_proj"), heads)
  x = x + self.linear(self.attend(q, k, v, True), name + ".self_attn.out_proj")
  h = self.activation(self.linear(self.layer_norm(x, name + ".layer_norm2", eps), name + ".mlp.fc1"), quick)
  return x + self.linear(h, name + ".mlp.fc2")

# The second-to-last hidden state, and the normalised last: [2][B, 77, C]
def encode(self, ids: Tensor, vectors: Tensor, heads: int, eps: float, quick: bool) -> List[Tensor]:
  h = self.embed_tokens(ids, vectors)
  penultimate = h
  i = 0
  while "text_model.encoder.layers." + str(i) + ".layer_norm1.weight" in self.w:
    penultimate = h
    h = self.encoder_layer(h, "text_model.encoder.layers." + str(i), heads, eps, quick)
    i = i + 1
  return [torch.to(penultimate, 6), torch.to(self.layer_norm(h, "text_model.final_layer_norm", eps), 6)]

# The pooled embedding: the state at the end-of-text token through the projection; last [B, 77, C], end [B]: to [B, P]
def pool(self, last: Tensor, end: Tensor) -> Tensor:
  state = last[torch.arange(last.shape[0], device=last.device), end]
  return torch.to(self.linear(state.to(self.w["text_model.final_layer_norm.weight"]), "text_projection"), 6)
