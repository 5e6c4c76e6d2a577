/** Units that translators convert: what stands right behind the number on either side, and what one of the first is in the second. */
export const CONVERSIONS: readonly (readonly [
  reason: string,
  from: RegExp,
  to: RegExp,
  factor: number,
])[] = [
  ['15 亩 are a hectare', /^亩/, /^[- ]?hectare/i, 1 / 15],
  ['6.07 亩 are an acre', /^亩/, /^[- ]?acre/i, 1 / 6.07],
  ['a 里 is half a kilometre', /^(?:华)?里/, /^[- ]?(?:kilomet|km)/i, 0.5],
  ['a 里 is 0.31 mile', /^(?:华)?里/, /^[- ]?mile/i, 0.3107],
  ['a 公里 is 0.62 mile', /^(?:公里|千米)/, /^[- ]?mile/i, 0.6214],
  ['a 斤 is half a kilogram', /^斤/, /^[- ]?(?:kilo|kg)/i, 0.5],
  ['a 斤 is 1.1 pounds', /^斤/, /^[- ]?(?:pound|lb)/i, 1.1023],
  ['a kilogram is 2.2 pounds', /^(?:公斤|千克)/, /^[- ]?(?:pound|lb)/i, 2.2046],
  ['a metre is 3.28 feet', /^米/, /^[- ]?(?:feet|foot|ft)/i, 3.2808],
  ['a centimetre is 0.39 inch', /^(?:厘米|公分)/, /^[- ]?inch/i, 0.3937],
  ['a 丈 is 3.33 metres', /^丈/, /^[- ]?(?:met|m\b)/i, 10 / 3],
  ['a 丈 is 10.9 feet', /^丈/, /^[- ]?(?:feet|foot|ft)/i, 10.936],
  ['a 尺 is a third of a metre', /^尺/, /^[- ]?(?:met|m\b)/i, 1 / 3],
  ['a 尺 is about a foot', /^尺/, /^[- ]?(?:feet|foot|ft)/i, 1.0936],
]
