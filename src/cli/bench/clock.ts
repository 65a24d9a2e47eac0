import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Milliseconds that went by, and those in which this process was at work. */
export interface Duration {
  readonly wall: number;
  readonly processor: number;
}
export const noTime: Duration = { wall: 0, processor: 0 };

export const plus = (one: Duration, other: Duration): Duration => ({
  wall: one.wall + other.wall,
  processor: one.processor + other.processor,
});
export const minus = (one: Duration, other: Duration): Duration => ({
  wall: one.wall - other.wall,
  processor: one.processor - other.processor,
});

/** Starts a clock; calling what it gives tells how long it has been running. */
export function startClock(): () => Duration {
  const wall = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const used = process.cpuUsage(processor);
    return { wall: performance.now() - wall, processor: (used.user + used.system) / 1000 };
  };
}

/** Gives back all memory nobody holds, so that a measurement does not pay for the one before. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
}
