# AdamW over float32 master weights, with forward and backward passes in another type and an exponential moving average
# (EMA) of the weights. For each trained weight "a": p.a is the master, m.a and v.a are AdamW's moments, e.a is the EMA.

# Adds a weight that is to be trained, with its initial value.
def learn(self, name: str, value: Tensor) -> None:
  self.w["p." + name] = torch.clone(torch.to(value, 6))
  self.w["m." + name] = torch.zeros_like(self.w["p." + name])
  self.w["v." + name] = torch.zeros_like(self.w["p." + name])
  self.w["e." + name] = torch.clone(self.w["p." + name])
  return None

def restore(self, key: str, value: Tensor) -> None:
  self.w[key] = torch.clone(torch.to(value, 6))
  return None

def kept(self, key: str) -> Tensor:
  return self.w[key]

# All tensors under a prefix, in the order in which the weights were added.
def all(self, prefix: str) -> List[Tensor]:
  found : List[Tensor] = []
  for key in self.w.keys():
    if key.startswith(prefix):
      found.append(self.w[key])
  return found

# Tensors that were created in inference mode cannot have gradients; copies of them can.
def leave_inference_mode(self) -> None:
  for key in self.w.keys():
    if torch.is_inference(self.w[key]):
      self.w[key] = torch.clone(self.w[key])
  return None

# Makes the masters the weights that the network computes with, and returns the leaves for the gradients.
def compute_with_masters(self, dtype: int) -> List[Tensor]:
  self.leave_inference_mode()
  masters : List[Tensor] = []
  for key in self.w.keys():
    if key.startswith("p."):
      master = torch.detach(self.w[key]).requires_grad_(True)
      masters.append(master)
      self.w[torch.slice(key, 2, 9223372036854775807, 1)] = torch.to(master, dtype)
  return masters

# Makes the EMA the weights that the network computes with.
def compute_with_ema(self, dtype: int) -> None:
  for key in self.w.keys():
    if key.startswith("e."):
      self.w[torch.slice(key, 2, 9223372036854775807, 1)] = torch.to(self.w[key], dtype)
  return None

# One step of AdamW, after clipping the gradient's norm to at most clip. Returns the norm before clipping.
def descend(self, loss: Tensor, masters: List[Tensor], number: int, rate: float, decay: float, clip: float, ema_decay: float) -> Tensor:
  grads : List[Tensor] = []
  steps : List[Tensor] = []
  norms : List[Tensor] = []
  found = torch.grad([loss], masters, None, False, False, True)
  for i in range(len(masters)):
    grad = found[i]
    if grad is None:
      g = torch.zeros_like(masters[i])
    else:
      g = grad
    grads.append(g)
    norms.append(torch.norm(g, 2))
    steps.append(torch.tensor(float(number), device=masters[i].device))
  norm = torch.norm(torch.stack(norms), 2)
  factor = torch.clamp(clip / (norm + 1e-06), None, 1.0)
  torch._foreach_mul_(grads, factor)
  weights = self.all("p.")
  nothing : List[Tensor] = []
  torch._fused_adamw_(weights, grads, self.all("m."), self.all("v."), nothing, steps, lr=rate, beta1=0.9, beta2=0.99, weight_decay=decay, eps=1e-08, amsgrad=False, maximize=False, grad_scale=None, found_inf=None)
  torch._foreach_lerp_(self.all("e."), weights, 1.0 - ema_decay)
  return norm
