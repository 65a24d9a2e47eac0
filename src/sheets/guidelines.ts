import type { Guideline } from '../renstra/plan';
import { constant, keyWidth } from './cells';
import { blockNames } from './names';
import { oneBlockSheet } from './oneBlockSheet';
import type { Design } from './options';
import type { CellContent, ColumnPlan, RowPlan, SheetPlan } from './sheetPlan';
import { tabColours } from './style';
import type { SheetText } from './texts';

const columnsOf = (text: SheetText): readonly ColumnPlan[] => [
  { key: 'key', header: text('key'), role: 'key', width: keyWidth },
  { key: 'code', header: text('code'), role: 'constant', width: 8, align: 'center' },
  { key: 'indicator', header: text('indicator'), role: 'constant', width: 28, wrap: true },
  { key: 'section', header: text('cardSection'), role: 'constant', width: 11, wrap: true },
  { key: 'definition', header: text('definition'), role: 'constant', width: 38, wrap: true },
  { key: 'dataSource', header: text('dataSource'), role: 'constant', width: 20, wrap: true },
  { key: 'calculation', header: text('calculation'), role: 'constant', width: 38, wrap: true },
  { key: 'measure', header: text('measure'), role: 'constant', width: 9, wrap: true },
  { key: 'kind', header: text('kind'), role: 'constant', width: 10, wrap: true },
  { key: 'consolidation', header: text('consolidation'), role: 'constant', width: 11, wrap: true },
  { key: 'calendar', header: text('calendar'), role: 'constant', width: 9, wrap: true },
  { key: 'polarity', header: text('polarity'), role: 'constant', width: 9.5 },
  { key: 'scale', header: text('scale'), role: 'constant', width: 13, wrap: true },
  { key: 'personInCharge', header: text('personInCharge'), role: 'constant', width: 16, wrap: true },
];

function rowOf(card: Guideline, key: string, design: Design): RowPlan {
  const { plan, text } = design;
  const indicator = plan.indicators.find((candidate) => candidate.code === card.code);
  const scale = plan.scales.find((candidate) => candidate.id === indicator?.scale);
  const metadata: Record<string, CellContent> =
    indicator === undefined
      ? {}
      : {
          kind: constant(text(`kind.${indicator.kind}`)),
          consolidation: constant(text(`consolidation.${indicator.consolidation}`)),
          calendar: constant(text(`calendar.${indicator.calendar}`)),
          scale: constant(scale?.name ?? indicator.scale),
        };
  return {
    key,
    style: 'row',
    cells: {
      key: constant(key),
      code: constant(card.code),
      indicator: constant(card.name),
      section: constant(card.section),
      definition: constant(card.definition),
      dataSource: constant(card.dataSource),
      calculation: constant(card.calculation),
      measure: constant(card.measure),
      polarity: constant(text(`polarity.${card.polarity}`)),
      personInCharge: constant(card.personInCharge),
      ...metadata,
    },
  };
}

/** Cards of one code in several sections get keys of their own: code and section, numbered where even that repeats. */
function keysOf(cards: readonly Guideline[]): readonly string[] {
  const used = new Map<string, number>();
  return cards.map((card) => {
    const base = `${card.code}@${card.section}`;
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}#${count}`;
  });
}

/** Kamus IK: one row a guideline card. */
export function guidelinesSheet(design: Design): SheetPlan {
  const { plan, text } = design;
  const keys = keysOf(plan.guidelines);
  return oneBlockSheet(design, {
    id: 'guidelines',
    name: text('guidelinesSheet'),
    title: text('guidelinesTitle'),
    note: text('guidelinesNote'),
    block: {
      name: blockNames.guidelines,
      headerRows: 1,
      columns: columnsOf(text),
      rows: plan.guidelines.map((card, index) => rowOf(card, keys[index] ?? card.code, design)),
      filter: true,
    },
    frozenColumns: 3,
    tabColour: tabColours.reading,
  });
}
