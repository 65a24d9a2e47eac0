import { bandLooks } from '../bandLooks';
import { periodKeys } from '../periods';
import { figureKey } from './keys';

/** Colours of the status bands on means. */
export const summaryLooks = periodKeys.flatMap((period) => {
  const mean = figureKey(period, 'mean');
  return bandLooks(mean, mean);
});
