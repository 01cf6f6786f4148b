# Weights in 8 or 4 bits. Scales are rounded to bfloat16 first, so that computing in it costs nothing further.

# [out, in] to whole numbers of -127..127 and a scale for each row
def quantise_int8(self, raw: Tensor, bfloat16_bits: bool) -> List[Tensor]:
  weight = torch.to(self.stored(raw, bfloat16_bits), 6)
  scale = torch.to(torch.to(torch.amax(torch.abs(weight), [1]) / 127.0, 15), 6)
  scale = torch.where(torch.eq(scale, 0), torch.ones_like(scale), scale)
  whole = torch.clamp(torch.round(weight / scale.unsqueeze(1)), -127, 127)
  return [torch.to(whole, 1), scale]

# [out, in] to numbers of 0..15, two to a byte, and for each group of a row a scale and what 8 stands for
def quantise_int4(self, raw: Tensor, bfloat16_bits: bool, group: int) -> List[Tensor]:
  weight = torch.to(self.stored(raw, bfloat16_bits), 6)
  groups = weight.view(weight.shape[0], -1, group)
  least = torch.amin(groups, [2], True)
  scale = torch.to(torch.to((torch.amax(groups, [2], True) - least) / 15.0, 15), 6)
  scale = torch.where(torch.eq(scale, 0), torch.ones_like(scale), scale)
  middle = torch.to(torch.to(least + scale * 8.0, 15), 6)
  whole = torch.to(torch.clamp(torch.round((groups - middle) / scale + 8.0), 0, 15), 0).view(weight.shape[0], -1, 2)
  low, high = torch.select(whole, 2, 0), torch.select(whole, 2, 1)
  return [torch.bitwise_or(low, torch.bitwise_left_shift(high, 4)), torch.cat([scale, middle], 2)]
