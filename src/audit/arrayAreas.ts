/** Which areas array formulas fill, told from the cells that belong to some array. */
import type { AddressArea } from '../formula/address';
import { isFormula, type AuditedSheet } from './auditedWorkbook';
import { areasOfPlaces } from './general/regions';
import type { Place } from './general/sheetGrid';

/**
 * Areas that one array formula or one spilling formula fills. An array over several cells shows the same formula in each
 * of them, one that spills shows it in the first and results in the others; a formula that fills its own cell only is no area.
 */
export function arrayAreas(
  places: readonly Place[],
  { row: top, column: left, inputs }: Pick<AuditedSheet, 'row' | 'column' | 'inputs'>,
): readonly AddressArea[] {
  const keyOf = ({ row, column }: Place): string => `${row},${column}`;
  const belongs = new Set(places.map(keyOf));
  const inputAt = ({ row, column }: Place): string | undefined => {
    const input = inputs[row - top]?.[column - left] ?? '';
    return isFormula(input) ? input : undefined;
  };
  const fillsMore = (place: Place): boolean => {
    const own = inputAt(place);
    if (own === undefined) return true;
    return neighboursOf(place).some((next) => {
      if (!belongs.has(keyOf(next))) return false;
      const other = inputAt(next);
      return other === own || (other === undefined && (next.row > place.row || next.column > place.column));
    });
  };
  return areasOfPlaces(places.filter(fillsMore));
}

function neighboursOf({ row, column }: Place): readonly Place[] {
  return [
    { row: row - 1, column },
    { row: row + 1, column },
    { row, column: column - 1 },
    { row, column: column + 1 },
  ];
}
