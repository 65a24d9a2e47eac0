import { error, type Scalar } from '../../formula/evaluation/values';
import type { CellResult } from '../workbook/model';

/** What a cell shows, as formulas see it. */
export function scalarOfResult(result: CellResult): Scalar {
  switch (result.kind) {
    case 'empty':
      return undefined;
    case 'number':
      return result.number;
    case 'text':
      return result.text;
    case 'boolean':
      return result.boolean;
    case 'error':
      return error(result.code);
  }
}
