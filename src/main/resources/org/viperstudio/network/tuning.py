# How an adapter of IDEFICS2 learns. For each learned matrix "a": p.a the matrix in float32, g.a the sum of its gradients,
# m.a and v.a the optimiser's moments. The layers are computed once without gradients, of which only what goes into each is
# kept, and once more, one at a time, on the way back (gradient checkpointing).

def learn(self, name: str, value: Tensor) -> None:
  self.w["p." + name] = torch.clone(torch.to(value, 6))
  for kind in ["g.", "m.", "v."]:
    self.w[kind + name] = torch.zeros_like(self.w["p." + name])
  return None

def restore(self, key: str, value: Tensor) -> None:
  self.w[key] = torch.clone(torch.to(value, 6))
  return None

def number(self, key: str, value: int) -> None:
  self.w[key] = torch.tensor(value)
  return None

def kept(self, key: str) -> Tensor:
  return self.w[key]

# whole: heads and key heads of the text, of the perceiver; image token, layers, head width, window, the type that rotary
# frequencies are kept in, activations of projection, perceiver and text; real: the norms' epsilons of perceiver and text,
# the rotary base
def set_up(self, whole: List[int], perceiver_eps: float, text_eps: float, theta: float) -> None:
  self.memory["whole"] = torch.tensor(whole)
  self.memory["real"] = torch.tensor([perceiver_eps, text_eps, theta], dtype=7)
  return None

def leave_out(self, share: float, seed: int) -> None:
  if share > 0.0:
    self.memory["dropout"] = torch.tensor([share, float(seed)], dtype=7)
  elif "dropout" in self.memory:
    self.memory.pop("dropout")
  return None

def whole(self, index: int) -> int:
  return int(torch.select(self.memory["whole"], 0, index))

def real(self, index: int) -> float:
  return float(torch.select(self.memory["real"], 0, index))

def activation_name(self, index: int) -> str:
  names = ["silu", "gelu", "gelu_pytorch_tanh", "quick_gelu", "relu"]
  return names[self.whole(index)]

# What was brought in without gradients cannot have any: a copy can.
def wake(self) -> None:
  for key in self.w.keys():
    if torch.is_inference(self.w[key]):
      self.w[key] = torch.clone(self.w[key])
  return None

# Lets the network compute with the matrices under a prefix as they are.
def settle(self, prefix: str) -> None:
  like = self.w["model.text_model.norm.weight"]
  for key in self.w.keys():
    if key.startswith("p." + prefix):
      self.w[torch.slice(key, 2, 9223372036854775807, 1)] = torch.detach(self.w[key]).to(like)
  return None

# The same, such that gradients can be taken: what they are taken of.
def masters(self, prefix: str) -> List[Tensor]:
  like = self.w["model.text_model.norm.weight"]
  found : List[Tensor] = []
  for key in self.w.keys():
    if key.startswith("p." + prefix):
      master = torch.detach(self.w[key]).requires_grad_(True)
      found.append(master)
      self.w[torch.slice(key, 2, 9223372036854775807, 1)] = master.to(like)
  return found

# Adds gradients, of which the first `skip` are of something else, to the sums of the matrices under a prefix.
def accumulate(self, prefix: str, grads: List[Optional[Tensor]], skip: int) -> None:
  i = skip
  for key in self.w.keys():
    if key.startswith("p." + prefix):
      grad = grads[i]
      name = "g." + torch.slice(key, 2, 9223372036854775807, 1)
      if grad is not None:
        self.w[name] = self.w[name] + grad
      i = i + 1
  return None

# patches of one picture [N, C] to its tokens
def tokens_of(self, patches: Tensor) -> Tensor:
  like = self.w["model.text_model.norm.weight"]
  seen = patches.to(like).unsqueeze(0)
  return self.resample(seen, self.activation_name(9), [self.whole(2), self.whole(3)], self.real(0), self.activation_name(10))

def layer(self, x: Tensor, i: int, rotation: Tensor, allowed: Tensor) -> Tensor:
  return self.decoder_layer(x, i, rotation, allowed, [self.whole(0), self.whole(1)], [0, 0], self.real(1), self.activation_name(11))

# What goes into each layer, and what comes out of the last.
def states(self, ids: Tensor, patches: Tensor, counts: Tensor, rotation: Tensor, allowed: Tensor) -> List[Tensor]:
  pictures : List[Tensor] = []
  start = 0
  for i in range(counts.shape[0]):
    count = int(torch.select(counts, 0, i))
    pictures.append(self.tokens_of(torch.narrow(patches, 0, start, count)))
    start = start + count
  if len(pictures) > 0:
    features = torch.cat(pictures, 0)
  else:
    features = torch.empty([0])
  x = self.embed_tokens(ids, features, self.whole(4))
  found = [x]
  for i in range(self.whole(5)):
    x = self.layer(x, i, rotation, allowed)
    found.append(x)
  return found

# Cross-entropy of the tokens that are expected after these positions.
def loss_of(self, x: Tensor, positions: Tensor, targets: Tensor) -> Tensor:
  picked = self.rms_norm(torch.index_select(x, 1, positions), "model.text_model.norm", self.real(1))
  logits = torch.to(self.linear(picked, "lm_head"), 6).squeeze(0)
  return torch.cross_entropy_loss(logits, targets)

def rotation_of(self, ids: Tensor) -> Tensor:
  return self.rotation(0, ids.shape[0], self.whole(6), self.real(2), self.whole(8))

# The loss alone.
def evaluate(self, ids: Tensor, positions: Tensor, targets: Tensor, patches: Tensor, counts: Tensor) -> Tensor:
  self.settle("")
  allowed = self.allowed(0, ids.shape[0], 0, self.whole(7))
  found = self.states(ids, patches, counts, self.rotation_of(ids), allowed)
  return self.loss_of(found[-1], positions, targets)

# Back through the perceiver, picture by picture.
def descend_pictures(self, grad: Tensor, patches: Tensor, counts: Tensor) -> None:
  start = 0
  token = 0
  for i in range(counts.shape[0]):
    count = int(torch.select(counts, 0, i))
    learned = self.masters("model.connector.")
    y = self.tokens_of(torch.narrow(patches, 0, start, count))
    given : List[Optional[Tensor]] = [torch.narrow(grad, 0, token, y.shape[0])]
    self.accumulate("model.connector.", torch.grad([y], learned, given, False, False, True), 0)
    start = start + count
    token = token + y.shape[0]
  self.settle("model.connector.")
  return None

# The loss; gradients are added to the sums. ids [T]; positions and targets [n]; patches of all pictures [sum of N, C] and how
# many each has, counts [pictures]
def forward(self, ids: Tensor, positions: Tensor, targets: Tensor, patches: Tensor, counts: Tensor) -> Tensor:
  self.wake()
  self.settle("")
  rotation = self.rotation_of(ids)
  allowed = self.allowed(0, ids.shape[0], 0, self.whole(7))
  found = self.states(ids, patches, counts, rotation, allowed)
  x = torch.detach(found.pop()).requires_grad_(True)
  loss = self.loss_of(x, positions, targets)
  start = torch.grad([loss], [x])[0]
  if start is None:
    grad = torch.zeros_like(x)
  else:
    grad = start
  i = self.whole(5) - 1
  while i >= 0:
    prefix = "model.text_model.layers." + str(i) + "."
    x = torch.detach(found.pop()).requires_grad_(True)
    learned = [x]
    learned.extend(self.masters(prefix))
    given : List[Optional[Tensor]] = [grad]
    grads = torch.grad([self.layer(x, i, rotation, allowed)], learned, given, False, False, True)
    self.accumulate(prefix, grads, 1)
    self.settle(prefix)
    below = grads[0]
    if below is not None:
      grad = below
    i = i - 1
  places = torch.nonzero(torch.eq(ids, self.whole(4))).squeeze(1)
  self.descend_pictures(torch.index_select(grad.squeeze(0), 0, places), patches, counts)
  return torch.detach(loss)

# One step of AdamW along the mean of the gradients, cut to a length of at most clip: that length.
def step(self, number: int, samples: int, rate: float, decay: float, clip: float) -> Tensor:
  squares = torch.zeros([1], dtype=6, device=self.w["model.text_model.norm.weight"].device)
  for key in self.w.keys():
    if key.startswith("g."):
      self.w[key] = self.w[key] / float(samples)
      squares = squares + torch.sum(self.w[key] * self.w[key])
  length = torch.sqrt(squares)
  factor = torch.clamp(clip / (length + 1e-06), None, 1.0)
  for key in self.w.keys():
    if key.startswith("p."):
      name = torch.slice(key, 2, 9223372036854775807, 1)
      g = self.w["g." + name] * factor
      m = self.w["m." + name] * 0.9 + g * 0.1
      v = self.w["v." + name] * 0.999 + g * g * 0.001
      scaled = m / (1.0 - 0.9 ** float(number)) / (torch.sqrt(v / (1.0 - 0.999 ** float(number))) + 1e-08)
      self.w[key] = self.w[key] * (1.0 - rate * decay) - scaled * rate
      self.w["m." + name] = m
      self.w["v." + name] = v
      self.w["g." + name] = torch.zeros_like(g)
  return length
