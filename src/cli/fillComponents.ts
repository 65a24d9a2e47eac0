/** Components of a fill file: which line of the working papers each belongs to. */
import { hasComponents, isListed } from '../renstra/components';
import type { IndicatorKind } from '../renstra/plan';
import { paperBlock } from '../sheets/names';
import { lineKey, type SavedResource } from '../sheets/papers/lineKeys';
import { quarterKey, type Quarter } from '../sheets/periods';
import type { FillEntry } from './fillFile';

const columnOfField = { part: 'figure', whole: 'base', before: 'base', after: 'figure' } as const;
export type ComponentField = keyof typeof columnOfField;
export const componentFields: readonly ComponentField[] = ['part', 'whole', 'before', 'after'];

export function componentField(field: string): ComponentField | undefined {
  return componentFields.find((known) => known === field);
}

/** Names of energy and water, as an item may be written. */
const resourceWords: Readonly<Record<string, SavedResource>> = {
  energy: 'energy',
  energi: 'energy',
  water: 'water',
  air: 'water',
};

/** A component of a row before it has its line: of a company by name, of energy or water, or the row's only pair. */
export interface Component {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly line: { readonly company: string } | SavedResource | 'only';
}

/** Where a component stands; `field` where the indicator has no such component, `item` where the item does not suit it. */
export function componentOf(
  {
    field,
    quarter,
    item,
  }: { readonly field: ComponentField; readonly quarter: Quarter; readonly item: string },
  rowKey: string,
  kind: IndicatorKind,
): Component | 'field' | 'item' {
  const isPartOfWhole = field === 'part' || field === 'whole';
  if (!hasComponents(kind) || (kind === 'ratio') !== isPartOfWhole) return 'field';
  const line = lineFor(item.trim(), kind);
  if (line === undefined) return 'item';
  return { rowKey, columnKey: `${quarterKey(quarter)}.${columnOfField[field]}`, line };
}

function lineFor(item: string, kind: Parameters<typeof isListed>[0]): Component['line'] | undefined {
  if (!isListed(kind)) return item === '' ? 'only' : undefined;
  if (kind === 'saving') return resourceWords[item.toLowerCase()];
  return item === '' ? undefined : { company: item };
}

/** Gives companies their lines, in the order in which they are first named. */
export class CompanyLines {
  private readonly lists = new Map<string, string[]>();

  /** What a component sets: its figure, and the name of a company that is named for the first time. */
  entriesOf(
    { rowKey, columnKey, line }: Component,
    year: number,
    value: string | number,
  ): readonly FillEntry[] {
    const block = paperBlock(year);
    if (line === 'only') return [{ block, rowKey, columnKey, value }];
    if (typeof line === 'string') return [{ block, rowKey: lineKey(rowKey, line), columnKey, value }];
    const companies = this.lists.get(rowKey) ?? [];
    this.lists.set(rowKey, companies);
    const known = companies.indexOf(line.company);
    const key = lineKey(rowKey, known < 0 ? companies.push(line.company) : known + 1);
    const named: FillEntry = { block, rowKey: key, columnKey: 'item', value: line.company };
    return [...(known < 0 ? [named] : []), { block, rowKey: key, columnKey, value }];
  }

  /** How many companies each list holds. */
  counts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.lists].map(([rowKey, companies]) => [rowKey, companies.length]));
  }
}
