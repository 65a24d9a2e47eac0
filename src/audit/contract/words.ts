/** Words of the contract audit: what a cell, a column or a reference is called. */
import { cellAddress } from '../../formula/address';
import { plainDescription, type Describe } from '../../formula/tree/describe';
import type { SheetArea } from '../../formula/tree/normalise';
import type { CellPlace } from '../../formula/tree/tree';
import { printNumber, printPercent } from '../../renstra/print';
import type { ColumnPlan } from '../../sheets/sheetPlan';
import { textsOf, type Language, type Texts } from '../../texts/texts';
import type { AuditedCell } from '../auditedWorkbook';
import { contractTexts } from '../textsOfContract';
import { contains, type LocatedBlock, type LocatedWorkbook } from './grid';

export interface Words {
  readonly language: Language;
  readonly text: Texts<typeof contractTexts>;
  /** A number with at most six decimals, or as a percentage. */
  readonly content: (content: AuditedCell, isPercent?: boolean) => string;
}

export function wordsOf(language: Language): Words {
  const text = textsOf(contractTexts, language);
  return {
    language,
    text,
    content: (content, isPercent = false) => {
      if (typeof content === 'number')
        return isPercent ? printPercent(content, language) : printed(content, language);
      if (content === '') return text('blank');
      return typeof content === 'boolean' ? String(content).toUpperCase() : String(withoutMark(content));
    },
  };
}

/** What may be a year is written like one. */
function printed(content: number, language: Language): string {
  const isYear = Number.isInteger(content) && content >= 1900 && content <= 2100;
  return isYear ? String(content) : printNumber(content, language, 6);
}

/** A text without the apostrophe that keeps it one. */
export function withoutMark(content: AuditedCell): AuditedCell {
  return typeof content === 'string' && content.startsWith("'") ? content.slice(1) : content;
}

/** `TW II · Realisasi` */
export function columnLabel({ header, group, key }: ColumnPlan, { text }: Words): string {
  const name = header === '' ? key : header;
  return group === undefined ? name : text('inGroup', { group, header: name });
}

export function labelOf(block: LocatedBlock, columnKey: string, words: Words): string {
  const column = block.plan.columns.find(({ key }) => key === columnKey);
  return column === undefined ? columnKey : columnLabel(column, words);
}

/** A cell by column and row. */
export function cellLabel(block: LocatedBlock, rowKey: string, columnKey: string, words: Words): string {
  return words.text('rowOf', { column: labelOf(block, columnKey, words), row: rowKey });
}

/** Describes what formulas of a cell refer to: columns and rows of ours by their headers and keys, all else by address. */
export function describing(at: CellPlace, located: LocatedWorkbook, words: Words): Describe {
  const plain = plainDescription(at);
  return (described) => {
    if (described.kind === 'name') return nameLabel(described.name, located, words);
    return (
      (described.kind === 'area' ? areaLabel(described.area, at, located, words) : undefined) ??
      plain(described)
    );
  };
}

function areaLabel(
  { area, sheet, book, lastSheet }: SheetArea,
  at: CellPlace,
  located: LocatedWorkbook,
  words: Words,
): string | undefined {
  if (book !== undefined || lastSheet !== undefined) return undefined;
  const first = cellName(area.row, area.column, sheet, at, located, words);
  if (area.rows === 1 && area.columns === 1) return first;
  const last = cellName(area.row + area.rows - 1, area.column + area.columns - 1, sheet, at, located, words);
  return first === undefined || last === undefined ? undefined : `${first}–${last}`;
}

function cellName(
  row: number,
  column: number,
  sheet: string,
  at: { readonly sheet: string; readonly row: number },
  { blocks }: LocatedWorkbook,
  words: Words,
): string | undefined {
  for (const block of blocks.values()) {
    if (block.sheet.name.toUpperCase() !== sheet.toUpperCase() || !contains(block.area, row, column))
      continue;
    const columnKey = [...block.columns].find(([, place]) => place === column)?.[0];
    if (columnKey === undefined) continue;
    const label = labelOf(block, columnKey, words);
    if (row === at.row && block.sheet.name === at.sheet) return label;
    const rowKey = [...block.rows].find(([, rows]) => rows.includes(row))?.[0] ?? cellAddress(row, column);
    return words.text('otherRow', { column: label, row: rowKey });
  }
  return undefined;
}

/** A name with the column it stands over. */
function nameLabel(name: string, { blocks }: LocatedWorkbook, words: Words): string {
  const upper = name.toUpperCase();
  for (const { plan } of blocks.values()) {
    const column = plan.columns.find((one) => one.name?.toUpperCase() === upper);
    if (column?.name !== undefined)
      return words.text('nameOver', { name: column.name, column: columnLabel(column, words) });
    for (const row of plan.rows) {
      const own = Object.values(row.names ?? {}).find((one) => one.toUpperCase() === upper);
      if (own !== undefined) return own;
    }
  }
  return name;
}
