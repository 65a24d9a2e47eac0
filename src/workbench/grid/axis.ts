/** One direction of the grid in pixels: where each row or column begins; hidden ones have no length. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  readonly start: (index: number) => number;
  readonly size: (index: number) => number;
  /** The line at a distance from the beginning; the last one beyond the end. */
  readonly at: (pixels: number) => number;
}

/** Lays lines of the given sizes one after the other. */
export function axisOf(sizes: readonly number[]): Axis {
  const starts = new Float64Array(sizes.length + 1);
  sizes.forEach((size, index) => {
    starts[index + 1] = (starts[index] ?? 0) + size;
  });
  const start = (index: number): number => starts[Math.max(0, Math.min(index, sizes.length))] ?? 0;
  return {
    count: sizes.length,
    total: start(sizes.length),
    start,
    size: (index) => start(index + 1) - start(index),
    at: (pixels) => lastNotAfter(starts, pixels, sizes.length),
  };
}

function lastNotAfter(starts: Float64Array, pixels: number, count: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= pixels) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, count - 1);
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Lines that are at least partly between two distances. */
export function linesBetween(axis: Axis, from: number, to: number): Span {
  return { first: axis.at(from), last: axis.at(Math.max(from, to - 1)) };
}

/** The next visible line in a direction, or the same one at the edge. */
export function nextVisible(axis: Axis, from: number, step: 1 | -1): number {
  for (let index = from + step; index >= 0 && index < axis.count; index += step) {
    if (axis.size(index) > 0) return index;
  }
  return from;
}

/** Scroll position that brings a line into a window of the given length, moving as little as possible. */
export function scrollToShow(
  axis: Axis,
  index: number,
  scroll: number,
  frozen: number,
  length: number,
): number {
  if (index < frozen) return scroll;
  const offset = axis.start(frozen);
  const begin = axis.start(index) - offset;
  const end = begin + axis.size(index);
  const room = Math.max(0, length - offset);
  if (begin < scroll) return begin;
  return end > scroll + room ? Math.min(begin, end - room) : scroll;
}
