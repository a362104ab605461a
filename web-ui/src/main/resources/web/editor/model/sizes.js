/* What the drawing measures, in CSS pixels. */
export const SIZES = {
  block: {width: 224, height: 88},
  start: {width: 240, height: 58},
  group: {width: 224, footer: 24, jump: 32, pad: 4},
  row: 36,
  touchRow: 48,
  gap: 26,
  lane: 10,
  margin: 28,
};
