/** What a planner does with the workbench: choose, insert, type, look. */
import { typeIntoCell } from '../../scripts/workbenchDeeds';
import { cellAddress } from '../../src/formula/address';
import { builtInPlan } from '../../src/plans/loadPlan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import type { Language } from '../../src/texts/texts';
import type { Workbench } from './pages';

/** The year the pane proposes. */
export const year = Math.min(2024, new Date().getFullYear());
export const opening = 60_000;
export const inserting = 240_000;

export interface MeasurementPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const planned = (units: readonly string[], language: Language = 'id') =>
  designWorkbook(builtInPlan(), { year, units, language }).sheets;
/** How many sheets go into an empty workbook. */
export const sheetCount = planned(['PIH']).length;

/** Place of a cell of the measurement sheet as it is first inserted. */
export function measurementPlace(
  units: readonly string[],
  rowKey: string,
  columnKey: string,
  language: Language = 'id',
): MeasurementPlace {
  const sheet = planned(units, language).find((one) => one.id === 'measurement');
  const block = sheet?.blocks[0];
  if (sheet === undefined || block === undefined) throw new Error('No measurement sheet');
  const row = block.row + 1 + block.headerRows + block.rows.findIndex((one) => one.key === rowKey);
  return {
    sheet: sheet.name,
    row,
    column: block.column + block.columns.findIndex((one) => one.key === columnKey),
  };
}

/** How many rows of the measurement sheet a unit has. */
export function rowCount(unit: string): number {
  const block = planned([unit]).find((one) => one.id === 'measurement')?.blocks[0];
  if (block === undefined) throw new Error('No measurement sheet');
  return block.rows.length;
}

/** Address of a place on its sheet (`K7`). */
export const addressOf = ({ row, column }: MeasurementPlace): string => cellAddress(row, column);

/** Waits until a button says this. */
export async function buttonSays(
  { pane }: Workbench,
  words: RegExp | string,
  timeout = opening,
): Promise<void> {
  await pane.getByRole('button', { name: words }).waitFor({ timeout });
}

/** Leaves one unit chosen in Susun. */
export async function chooseOnly(workbench: Workbench, unit: string): Promise<void> {
  await buttonSays(workbench, `Sisipkan ${sheetCount} lembar`);
  await workbench.pane.getByRole('checkbox', { name: 'Semua' }).click();
  await workbench.pane.getByRole('searchbox').fill(unit);
  await workbench.pane.getByRole('treeitem', { name: unit }).last().getByRole('checkbox').click();
  await buttonSays(workbench, `Sisipkan ${sheetCount} lembar`);
}

/** Inserts what is chosen. */
export async function insert(workbench: Workbench): Promise<void> {
  await workbench.primary().click();
  await workbench.pane.getByText(`Selesai: ${sheetCount} lembar disisipkan.`).waitFor({ timeout: inserting });
  await buttonSays(workbench, 'Sudah mutakhir');
}

/** Selects a cell and types into it. */
export async function typeInto(workbench: Workbench, place: MeasurementPlace, text: string): Promise<void> {
  await typeIntoCell(workbench.page, `'${place.sheet}'!${addressOf(place)}`, text);
}

/** Pastes a block, as another program puts it on the clipboard, over the cells from a place on. */
export async function pasteInto(workbench: Workbench, place: MeasurementPlace, text: string): Promise<void> {
  await workbench.goTo(`'${place.sheet}'!${addressOf(place)}`);
  await workbench.page.locator('.grid-view').evaluate((grid, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Shows a place of the pane. */
export async function goToPlace(
  { pane }: Workbench,
  name: 'Susun' | 'Isi & Periksa' | 'Cascading' | 'Audit',
): Promise<void> {
  await pane.getByRole('tab', { name }).click({ timeout: opening });
}
