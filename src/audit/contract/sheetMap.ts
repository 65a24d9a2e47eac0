/** Which cells of a sheet are formula, entry, constant or suspicious, as rectangles. */
import type { AddressArea } from '../../formula/address';

export type RegionKind = 'formula' | 'entry' | 'constant' | 'suspicious';

export interface Region {
  readonly kind: RegionKind;
  readonly area: AddressArea;
}

export interface SheetMap {
  readonly sheet: string;
  /** All that stands on the sheet. */
  readonly used: AddressArea;
  /** Regions do not overlap; what no region covers is empty. */
  readonly regions: readonly Region[];
}
