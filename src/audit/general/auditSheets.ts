/** The general audit: rules G01 to G12 over the sheets of any workbook. */
import { atOnce } from '../../formula/steps';
import { cellAddress, sameSheet, type AddressArea } from '../../formula/address';
import { textsOf, type Language } from '../../texts/texts';
import type { AuditedWorkbook } from '../auditedWorkbook';
import { findingOfRisk, findingsOfSheet, type GeneralFinding } from './findings';
import { Readers } from './readers';
import { sharedRisks } from './risks';
import { SheetGrid } from './sheetGrid';
import { suspectsOfSheet } from './sheetRules';
import type { Tier } from './suspect';
import { generalTexts, type GeneralTexts } from './texts';

export interface SheetArea {
  readonly sheet: string;
  /** Absent: the whole sheet. */
  readonly area?: AddressArea;
}

export interface GeneralOptions {
  readonly tier: Tier;
  readonly language: Language;
  /** Only findings that touch one of these; absent: the whole workbook. */
  readonly scope?: readonly SheetArea[];
  /** Generated cells, which the contract audit judges. */
  readonly ours?: readonly SheetArea[];
  /** Cells, as `SHEET!A1`, of which the contract audit has told something. */
  readonly told?: ReadonlySet<string>;
}

/** How `told` names a cell. */
export const toldCell = (sheet: string, address: string): string => `${sheet.toUpperCase()}!${address}`;

export interface GeneralReport {
  /** Most read first; equal ones in the order of sheets and cells. */
  readonly findings: readonly GeneralFinding[];
  /** What a person should know of sheets that are hidden, protected or could not be read. */
  readonly notes: readonly string[];
}

export interface GeneralProgress {
  readonly done: number;
  readonly of: number;
  readonly sheet: string;
}

/** Audits the workbook in one go. */
export function auditSheets(workbook: AuditedWorkbook, options: GeneralOptions): GeneralReport {
  return atOnce(auditInSteps(workbook, options));
}

/** Audits sheet by sheet; whoever asks for the steps decides when to go on, and stops by asking no more. */
export function* auditInSteps(
  workbook: AuditedWorkbook,
  { tier, language, scope, ours = [], told }: GeneralOptions,
): Generator<GeneralProgress, GeneralReport> {
  const text = textsOf(generalTexts, language);
  const of = 2 * workbook.sheets.length;
  const grids: SheetGrid[] = [];
  for (const sheet of workbook.sheets) {
    grids.push(new SheetGrid(sheet, areasOn(sheet.name, ours)));
    yield { done: grids.length, of, sheet: sheet.name };
  }
  const readers = new Readers(grids);
  const book = {
    sheets: new Map(grids.map((grid) => [grid.name.toUpperCase(), grid])),
    names: workbook.names,
  };
  const findings: GeneralFinding[] = [];
  for (const [index, grid] of grids.entries()) {
    if (isAsked(grid.name, scope))
      findings.push(...findingsOfSheet(grid, suspectsOfSheet(grid, readers, book), readers, text));
    yield { done: grids.length + index + 1, of, sheet: grid.name };
  }
  for (const risk of sharedRisks(
    grids.filter(({ name }) => isAsked(name, scope)),
    book,
    ({ grid, row, column }) => told?.has(toldCell(grid.name, cellAddress(row, column))) === true,
  ))
    findings.push(...findingOfRisk(risk, readers, text));
  return {
    findings: ranked(
      findings.filter((finding) => isTold(finding, tier, scope)),
      grids,
    ),
    notes: notesOn(workbook, text),
  };
}

function areasOn(sheet: string, places: readonly SheetArea[]): readonly AddressArea[] {
  const whole = { row: 0, column: 0, rows: Infinity, columns: Infinity };
  return places.filter((place) => sameSheet(place.sheet, sheet)).map(({ area = whole }) => area);
}

const isAsked = (sheet: string, scope: readonly SheetArea[] | undefined): boolean =>
  scope === undefined || scope.some((place) => sameSheet(place.sheet, sheet));

function isTold(
  { tier: own, at, area }: GeneralFinding,
  tier: Tier,
  scope: readonly SheetArea[] | undefined,
): boolean {
  if (own === 'thorough' && tier === 'default') return false;
  return scope === undefined || areasOn(at.sheet, scope).some((asked) => touches(asked, area));
}

const touches = (one: AddressArea, other: AddressArea): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

const severities = { error: 0, warning: 1, info: 2 } as const;

function ranked(findings: readonly GeneralFinding[], grids: readonly SheetGrid[]): readonly GeneralFinding[] {
  const order = new Map(grids.map(({ name }, index) => [name, index]));
  const sheetOf = ({ at }: GeneralFinding): number => order.get(at.sheet) ?? 0;
  return [...findings].sort(
    (one, other) =>
      severities[one.severity] - severities[other.severity] ||
      other.dependents - one.dependents ||
      sheetOf(one) - sheetOf(other) ||
      one.area.row - other.area.row ||
      one.area.column - other.area.column ||
      one.rule.localeCompare(other.rule),
  );
}

function notesOn({ sheets, unread }: AuditedWorkbook, text: GeneralTexts): readonly string[] {
  return [
    ...unread.map(({ name, reason }) => text('unreadSheet', { sheet: name, reason })),
    ...sheets
      .filter(({ visibility }) => visibility !== 'visible')
      .map(({ name }) => text('hiddenSheet', { sheet: name })),
    ...sheets
      .filter(({ isProtected }) => isProtected)
      .map(({ name }) => text('protectedSheet', { sheet: name })),
  ];
}
