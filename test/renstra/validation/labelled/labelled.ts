import type { CellContent } from '../../../../src/renstra/validation/facts';
import type { CellDetails, IndicatorName } from '../rows';

/** Entry, indicator, target, the one rule that speaks (or 'clean'), values of its fixes in order, facts of the cell. */
export type Labelled = readonly [
  entry: CellContent,
  indicator: IndicatorName,
  target: CellContent,
  expected: `V${string}` | 'clean',
  fixes?: readonly (string | number)[],
  details?: CellDetails,
];
