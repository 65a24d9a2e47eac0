import { AreaIndex, type SharedArea } from '../graph/areaIndex';
import type { LiveFormula, LiveSheet } from './liveSheet';

/** Finds the formulas that read a cell. */
export class Readers {
  private readonly sheets = new Map<LiveSheet, AreaIndex>();
  private readonly shared = new Map<string, SharedArea>();

  constructor(private readonly sheetOf: (name: string) => LiveSheet | undefined) {}

  add({ template, row, number }: LiveFormula): void {
    for (const area of template.areasIn(row)) {
      const sheet = this.sheetOf(area.sheet);
      if (sheet === undefined) continue;
      const index = this.sheets.get(sheet) ?? new AreaIndex();
      this.sheets.set(sheet, index);
      if (AreaIndex.isSmall(area)) {
        index.addSmall(area, number);
        continue;
      }
      const key = `${area.row} ${area.column} ${area.rows} ${area.columns} ${sheet.name}`;
      const known = this.shared.get(key);
      const shared = known ?? { area, readers: [], number: this.shared.size };
      shared.readers.push(number);
      if (known !== undefined) continue;
      this.shared.set(key, shared);
      index.addShared(shared);
    }
  }

  /** Tells the number of each formula that reads a cell; areas in `seen` are passed over and those met are added to it. */
  eachOf(
    sheet: LiveSheet,
    row: number,
    column: number,
    seen: Set<SharedArea>,
    tell: (number: number) => void,
  ): void {
    const index = this.sheets.get(sheet);
    if (index === undefined) return;
    index.readersOf(row, column).forEach(tell);
    for (const area of index.sharedAt(row, column)) {
      if (seen.has(area)) continue;
      seen.add(area);
      area.readers.forEach(tell);
    }
  }
}
