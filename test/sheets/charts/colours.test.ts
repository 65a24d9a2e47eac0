/** Status colours for readers who confuse red and green. */
import { chartColours } from '../../../src/sheets/style';

type Triple = readonly [number, number, number];

/** Full protanopia, deuteranopia, tritanopia in linear RGB (Machado, Oliveira, Fernandes 2009). */
const seenBy: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(colour: string): Triple {
  const at = (place: number): number => {
    const value = Number.parseInt(colour.slice(place, place + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [at(1), at(3), at(5)];
}

const times = (row: Triple, [x, y, z]: Triple): number => row[0] * x + row[1] * y + row[2] * z;

/** CIE L*a*b*, white D65. */
function lab(rgb: Triple): Triple {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f(times([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047);
  const y = f(times([0.2126729, 0.7151522, 0.072175], rgb));
  const z = f(times([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(colour: string, [r, g, b]: readonly [Triple, Triple, Triple]): Triple {
  const rgb = linear(colour);
  const clipped = (row: Triple): number => Math.min(1, Math.max(0, times(row, rgb)));
  return lab([clipped(r), clipped(g), clipped(b)]);
}

const pairs = [
  ['achieved', 'nearlyAchieved'],
  ['achieved', 'notAchieved'],
  ['nearlyAchieved', 'notAchieved'],
  ['achieved', 'other'],
  ['nearlyAchieved', 'other'],
  ['notAchieved', 'other'],
] as const;

describe.each(Object.entries(seenBy))('status colours as seen by %s', (_name, matrix) => {
  it.each(pairs)('tell %s from %s', (one, other) => {
    const [a, b] = [seen(chartColours[one], matrix), seen(chartColours[other], matrix)];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(20);
  });

  it('tell achieved from not achieved by lightness too, as on a grey print', () => {
    const [a, b] = [seen(chartColours.achieved, matrix), seen(chartColours.notAchieved, matrix)];
    expect(a[0] - b[0]).toBeGreaterThan(8);
  });
});
