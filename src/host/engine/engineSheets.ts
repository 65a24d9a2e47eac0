import { newEngineModel, type EngineModel } from './library';
import { rawNumberFormat } from './results';

/** Sheets made at once with a new engine model: making one later costs a new reading of every formula. */
const spare = 24;

/** The engine model with its own sheet names, one for each sheet of the workbook, whatever that is called. */
export class EngineSheets {
  readonly model: EngineModel;
  private readonly indices = new Map<string, number>();
  private readonly styledColumns = new Set<string>();
  private readonly total: number;

  constructor(sheetIds: readonly string[]) {
    this.total = sheetIds.length + spare;
    this.model = modelWithSheets(this.total);
    for (const id of sheetIds) this.indexOf(id);
  }

  /** An engine model with the same sheets, all of them empty. */
  emptyTwin(): EngineModel {
    return modelWithSheets(this.total);
  }

  /** Whether sheets of these ids still fit: a deleted sheet's place is not given away again. */
  hasRoomFor(sheetIds: readonly string[]): boolean {
    const unseen = sheetIds.filter((id) => !this.indices.has(id));
    return this.indices.size + unseen.length <= this.total;
  }

  indexOf(sheetId: string): number {
    const known = this.indices.get(sheetId);
    if (known !== undefined) return known;
    const index = this.indices.size;
    this.indices.set(sheetId, index);
    return index;
  }

  aliasOf(sheetId: string): string {
    return aliasAt(this.indexOf(sheetId));
  }

  /** Types a text into a cell whose value will be readable; '' empties it. Row and column 0-based. */
  type(sheetId: string, row: number, column: number, text: string): void {
    const sheet = this.indexOf(sheetId);
    if (text === '') {
      this.model.rangeClearContents(sheet, row + 1, column + 1, row + 1, column + 1);
      return;
    }
    this.styleColumn(sheet, column);
    this.model.setUserInput(sheet, row + 1, column + 1, text);
  }

  private styleColumn(sheet: number, column: number): void {
    const key = `${sheet}:${column}`;
    if (this.styledColumns.has(key)) return;
    this.styledColumns.add(key);
    const whole = { sheet, row: 1, column: column + 1, width: 1, height: 1_048_576 };
    this.model.updateRangeStyle(whole, 'num_fmt', rawNumberFormat);
  }
}

function modelWithSheets(count: number): EngineModel {
  const model = newEngineModel();
  model.pauseEvaluation();
  model.renameSheet(0, aliasAt(0));
  for (let index = 1; index < count; index += 1) {
    model.newSheet();
    model.renameSheet(index, aliasAt(index));
  }
  return model;
}

const aliasAt = (index: number): string => `h_${index}`;
