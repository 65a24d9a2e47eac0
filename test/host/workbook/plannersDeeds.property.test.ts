import fc from 'fast-check';
import { WorkbookEngine } from '../../../src/host/engine/engine';
import { initialiseEngineInNode } from '../../../src/host/engine/node';
import type { SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import {
  addName,
  addSheet,
  areaOfName,
  deleteCells,
  findName,
  insertCells,
  renameSheet,
  resultOf,
  cellAt,
  sortArea,
  valueOf,
  wholeColumns,
  wholeRows,
  writeValues,
} from '../../../src/host/workbook/operations';
import { type, workbookOf } from './workbookOf';

beforeAll(initialiseEngineInNode);

/** The block as a plain list: what the workbook must go on saying whatever is done to it. */
interface Row {
  readonly key: string;
  number: number;
}

type Deed =
  | { kind: 'insertRow' | 'deleteRow'; place: number }
  | { kind: 'insertColumn'; place: number }
  | { kind: 'sort'; byKey: boolean; ascending: boolean }
  | { kind: 'enter'; place: number; value: number }
  | { kind: 'renameSheet'; name: string };

const place = fc.nat({ max: 30 });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constantFrom('insertRow' as const, 'deleteRow' as const), place }),
  fc.record({ kind: fc.constant('insertColumn' as const), place: fc.nat({ max: 8 }) }),
  fc.record({ kind: fc.constant('sort' as const), byKey: fc.boolean(), ascending: fc.boolean() }),
  fc.record({ kind: fc.constant('enter' as const), place, value: fc.integer({ min: -1000, max: 1000 }) }),
  fc.record({
    kind: fc.constant('renameSheet' as const),
    name: fc.constantFrom('Sheet1', 'Pengukuran 2024', "Ka'bah", 'TW1'),
  }),
);

function block(): { model: WorkbookModel; sheet: SheetModel; rows: Row[] } {
  const rows = Array.from({ length: 8 }, (_, index) => ({ key: `k${(index * 5) % 8}`, number: index * 3 }));
  const { model, sheet } = workbookOf([
    ['Kunci', 'Nilai', 'Dua kali', 'Dari kunci'],
    ...rows.map(({ key, number }, index) => [
      key,
      number,
      `=$B${index + 2}*2`,
      `=INDEX(Nilai,MATCH($A${index + 2},Kunci,0))`,
    ]),
  ]);
  addName(model, { name: 'Kunci', formula: '=Sheet1!$A$2:$A$9' });
  addName(model, { name: 'Nilai', formula: '=Sheet1!$B$2:$B$9' });
  addName(model, { name: 'Dua_Kali', formula: '=Sheet1!$C$2:$C$9' });
  addName(model, { name: 'Blok', formula: '=Sheet1!$A$2:$D$9' });
  const { sheet: summary } = addSheet(model, 'Rekap');
  type(summary, 'A1', [
    [
      '=SUM(Nilai)',
      '=SUM(Dua_Kali)',
      '=IFERROR(INDEX(Nilai,MATCH("k3",Kunci,0)),"tidak ada")',
      '=COUNTA(Kunci)',
      '=SUMIFS(Nilai,Kunci,"k6")',
    ],
  ]);
  return { model, sheet, rows };
}

function areaNamed(model: WorkbookModel, name: string) {
  const found = findName(model, name);
  const area = found && areaOfName(model, found)?.area;
  if (area === undefined) throw new Error(`the name ${name} is lost`);
  return area;
}

function keyIn(sheet: SheetModel, row: number, column: number): string {
  return String(valueOf(resultOf(cellAt(sheet, row, column))));
}

function perform(state: { model: WorkbookModel; sheet: SheetModel; rows: Row[] }, step: Deed): void {
  const { model, sheet } = state;
  const keys = areaNamed(model, 'Kunci');
  const numbers = areaNamed(model, 'Nilai');
  switch (step.kind) {
    case 'insertRow':
      insertCells(model, sheet, wholeRows(step.place, 1), 'Down');
      return;
    case 'deleteRow': {
      const within = step.place >= keys.row && step.place < keys.row + keys.rows;
      // The names must keep a row.
      if (within && keys.rows === 1) return;
      const gone = within ? keyIn(sheet, step.place, keys.column) : '';
      deleteCells(model, sheet, wholeRows(step.place, 1), 'Up');
      state.rows = state.rows.filter(({ key }) => key !== gone);
      return;
    }
    case 'insertColumn':
      insertCells(model, sheet, wholeColumns(step.place, 1), 'Right');
      return;
    case 'sort': {
      const area = areaNamed(model, 'Blok');
      const column = (step.byKey ? keys.column : numbers.column) - area.column;
      sortArea(sheet, area, [{ column, ascending: step.ascending }]);
      return;
    }
    case 'enter': {
      const row = keys.row + (step.place % keys.rows);
      const meant = state.rows.find(({ key }) => key === keyIn(sheet, row, keys.column));
      if (meant === undefined) return;
      writeValues(sheet, { row, column: numbers.column, rows: 1, columns: 1 }, [[step.value]]);
      meant.number = step.value;
      return;
    }
    case 'renameSheet':
      renameSheet(model, sheet, step.name);
  }
}

function check(model: WorkbookModel, sheet: SheetModel, rows: readonly Row[]): void {
  const summary = model.sheets[1];
  const seen = [0, 1, 2, 3, 4].map((column) => summary && valueOf(resultOf(cellAt(summary, 0, column))));
  const sum = rows.reduce((total, { number }) => total + number, 0);
  const numberOf = (key: string): number | undefined => rows.find((row) => row.key === key)?.number;
  expect(seen).toEqual([sum, 2 * sum, numberOf('k3') ?? 'tidak ada', rows.length, numberOf('k6') ?? 0]);
  const keys = areaNamed(model, 'Kunci');
  const fromKey = areaNamed(model, 'Blok');
  const found = Array.from({ length: keys.rows }, (_, down) => keys.row + down)
    .filter((row) => keyIn(sheet, row, keys.column) !== '')
    .map((row) => [
      keyIn(sheet, row, keys.column),
      valueOf(resultOf(cellAt(sheet, row, fromKey.column + fromKey.columns - 1))),
    ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(rows.map(({ key, number }) => [key, number])));
}

it('whatever a planner inserts, deletes, sorts, enters or renames, sums and lookups by name and key stay right', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 14 }), (deeds) => {
      const state = block();
      const engine = new WorkbookEngine();
      engine.compute(state.model);
      for (const step of deeds) {
        perform(state, step);
        engine.compute(state.model);
        check(state.model, state.sheet, state.rows);
      }
      // What was put in piece by piece is what a fresh engine computes.
      new WorkbookEngine().compute(state.model);
      check(state.model, state.sheet, state.rows);
    }),
    { numRuns: 60 },
  );
});
