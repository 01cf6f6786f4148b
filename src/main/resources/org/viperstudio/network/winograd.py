# Winograd's convolution (Lavin and Gray 2016, F(2 x 2, 3 x 3)): each tile of 4 x 4 pixels gives 2 x 2 by 16 products instead
# of 36. Along each axis a tile is transformed, multiplied with a transformed kernel, and transformed back.

# Direct convolutions of fewer channels are as fast, and small networks keep the reference's order of sums.
def suits_winograd(self, name: str, weight: Tensor) -> bool:
  wide = weight.shape[0] >= 640 and weight.shape[1] >= 640
  halves = ".downsamplers." in name
  return weight.dtype == 6 and weight.shape[2] == 3 and weight.shape[3] == 3 and wide and not halves

# A kernel [O, C, 3, 3] as 16 matrices [O, C], one for each place in a tile, row by row.
def pack_winograd(self, name: str) -> None:
  weight = self.w[name]
  axis = torch.tensor([[1.0, 0.0, 0.0], [0.5, 0.5, 0.5], [0.5, -0.5, 0.5], [0.0, 0.0, 1.0]])
  places = torch.kron(axis, axis)
  matrices = torch.matmul(places, weight.reshape(-1, 9).t()).view(16, weight.shape[0], weight.shape[1])
  for place in range(16):
    self.w[name + "." + str(place)] = self.packed(matrices[place])
  self.w.pop(name)
  return None

# Writes the transform of four neighbours along an axis to out [4, ...].
def winograd_in(self, a: Tensor, b: Tensor, c: Tensor, d: Tensor, out: Tensor) -> None:
  torch.sub(a, c, out=out[0])
  torch.add(b, c, out=out[1])
  torch.sub(c, b, out=out[2])
  torch.sub(b, d, out=out[3])
  return None

# x [N, 2 h + 2, 2 w + 2, C], of which tiles overlap by two pixels, to [4 columns, 4 rows, N h w, C]
def winograd_tiles(self, x: Tensor) -> Tensor:
  images, high, wide, channels = x.shape[0], x.shape[1] // 2 - 1, x.shape[2] // 2 - 1, x.shape[3]
  lines = x.unflatten(1, [high + 1, 2])
  half = torch.empty([4, images, high, wide + 1, 2, channels], dtype=6)
  flat = half.flatten(3, 4)
  self.winograd_in(lines[:, :-1, 0], lines[:, :-1, 1], lines[:, 1:, 0], lines[:, 1:, 1], flat)
  tiles = torch.empty([4, 4, images, high, wide, channels], dtype=6)
  self.winograd_in(half[:, :, :, :-1, 0], half[:, :, :, :-1, 1], half[:, :, :, 1:, 0], half[:, :, :, 1:, 1], tiles)
  return tiles.view(4, 4, -1, channels)

# The products of one column of places, transformed back to its two rows: two of [N h w, O]
def winograd_column(self, tiles: Tensor, column: int, name: str, bias: Optional[Tensor]) -> List[Tensor]:
  a = self.winograd_product(tiles, 0, column, name, None)
  b = self.winograd_product(tiles, 1, column, name, bias)
  c = self.winograd_product(tiles, 2, column, name, None)
  d = self.winograd_product(tiles, 3, column, name, None)
  return [a.add_(b).add_(c), b.sub_(c).sub_(d)]

def winograd_product(self, tiles: Tensor, row: int, column: int, name: str, bias: Optional[Tensor]) -> Tensor:
  weight = self.w[name + ".weight." + str(4 * row + column)]
  return ops.mkldnn._linear_pointwise(tiles[column, row], weight, bias, "none", [], "")

# out [N, 2 h, 2 w, O] of x [N, 2 h + 2, 2 w + 2, C]; the bias goes in where every pixel of a tile takes it up once.
def winograd_strip(self, x: Tensor, name: str, out: Tensor) -> None:
  tiles = self.winograd_tiles(x)
  pixels = out.unflatten(2, [-1, 2]).unflatten(1, [-1, 2])
  none : Optional[Tensor] = None
  a = self.winograd_column(tiles, 0, name, none)
  b = self.winograd_column(tiles, 1, name, self.bias(name))
  c = self.winograd_column(tiles, 2, name, none)
  d = self.winograd_column(tiles, 3, name, none)
  for row in range(2):
    left, right = pixels[:, :, row, :, 0], pixels[:, :, row, :, 1]
    torch.add(b[row].view(left.shape), c[row].view(left.shape), out=left).add_(a[row].view(left.shape))
    torch.sub(b[row].view(left.shape), c[row].view(left.shape), out=right).sub_(d[row].view(left.shape))
  return None

# x [B, C, H, W], convolved strip by strip: about 512 tiles at once are enough for the products and fit the cache.
def winograd(self, x: Tensor, name: str) -> Tensor:
  batch, high, wide = x.shape[0], (x.shape[2] + 1) // 2, (x.shape[3] + 1) // 2
  padded = torch.zeros([batch, 2 * high + 2, 2 * wide + 2, x.shape[1]], dtype=6)
  padded[:, 1:x.shape[2] + 1, 1:x.shape[3] + 1] = x.permute([0, 2, 3, 1])
  out = torch.empty([batch, 2 * high, 2 * wide, self.w[name + ".weight.0"].shape[0]], dtype=6)
  images, rows = max(1, 512 // (high * wide)), min(high, max(1, 512 // wide))
  for image in range(0, batch, images):
    for row in range(0, high, rows):
      strip = padded[image:image + images, 2 * row:2 * (row + rows) + 2]
      self.winograd_strip(strip, name, out[image:image + images, 2 * row:2 * (row + rows)])
  return out[:, 0:x.shape[2], 0:x.shape[3]].permute([0, 3, 1, 2])
