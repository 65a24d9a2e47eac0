/** Rows of a measurement sheet for tests: a few indicators of the built-in plan, an entry in one quarter. */
import { standardScales } from '../../../src/plans/standardScales';
import { defaultSettings } from '../../../src/renstra/settings';
import { byQuarter, type Quarter } from '../../../src/renstra/quarter';
import {
  cellFacts,
  type CellContent,
  type CellFacts,
  type QuarterFacts,
  type RowFacts,
} from '../../../src/renstra/validation/facts';
import type { Context } from '../../../src/renstra/validation/figure';
import { wordsOf } from '../../../src/renstra/validation/words';

export const context: Context = { words: wordsOf('id'), settings: defaultSettings, begun: 4 };

type Definition = Pick<RowFacts, 'kind' | 'consolidation' | 'calendar' | 'proposal' | 'measure'> & {
  readonly scale: string;
};
const flat = { consolidation: 'last', calendar: 'quarterly', proposal: 'flat' } as const;
const yearly = { consolidation: 'last', calendar: 'yearly', proposal: 'flat' } as const;

/** By the word the labelled entries use. */
export const indicators = {
  saving: { ...flat, kind: 'saving', scale: 'growth', measure: '%' },
  growth: { ...flat, kind: 'growth', scale: 'growth', measure: '%' },
  percent: { ...flat, kind: 'ratio', scale: 'percent', measure: '%' },
  companies: { ...flat, kind: 'count', scale: 'count', measure: 'Perusahaan' },
  index: { ...flat, kind: 'direct', scale: 'index4', measure: 'Indeks' },
  asn: { ...yearly, kind: 'direct', scale: 'index100', measure: 'Indeks' },
  finance: { ...yearly, kind: 'direct', scale: 'value100', measure: 'Nilai' },
  sakip: { ...yearly, kind: 'direct', scale: 'value100Sakip', measure: 'Nilai' },
  risk: { ...yearly, kind: 'direct', scale: 'level5', measure: 'Nilai' },
  service: { ...yearly, kind: 'direct', scale: 'gradeIpp', measure: 'Indeks' },
  money: { ...flat, kind: 'direct', scale: 'number', measure: 'Rp miliar' },
  amount: { ...flat, kind: 'direct', scale: 'number', measure: 'Rupiah' },
  sum: {
    ...flat,
    kind: 'count',
    consolidation: 'sum',
    proposal: 'spread',
    scale: 'count',
    measure: 'Tenan',
  },
  stock: {
    ...flat,
    kind: 'count',
    consolidation: 'cumulative',
    proposal: 'progressiveFromLastYear',
    scale: 'count',
    measure: 'Perusahaan',
  },
  used: {
    ...flat,
    kind: 'ratio',
    consolidation: 'cumulative',
    proposal: 'progressiveFromLastYear',
    scale: 'percent',
    measure: '%',
  },
} as const satisfies Readonly<Record<string, Definition>>;
export type IndicatorName = keyof typeof indicators;

const emptyQuarter = (quarter: Quarter): QuarterFacts => {
  const at = (index: number): CellFacts => cellFacts(`${String.fromCharCode(64 + quarter * 5 + index)}7`, '');
  return { target: at(0), entry: at(1), obstacle: at(2), followUp: at(3), evidence: at(4) };
};

/** A row without entries; `T1/SS1/x` of unit UJI. */
export function rowOf(name: IndicatorName, target: CellContent, changes: Partial<RowFacts> = {}): RowFacts {
  const { scale, ...definition } = indicators[name];
  return {
    sheet: 'Pengukuran 2024',
    key: cellFacts('A7', 'UJI/SS1/x'),
    isDoubled: false,
    unit: 'UJI',
    code: 'SS1/x',
    scale: standardScales.find(({ id }) => id === scale),
    ...definition,
    polarity: 'maximise',
    worst: undefined,
    planTarget: cellFacts('AA7', target),
    agreed: cellFacts('AB7', ''),
    agreedNumber: cellFacts('AC7', ''),
    agreedDate: cellFacts('AD7', ''),
    agreedReason: cellFacts('AE7', ''),
    quarters: byQuarter(emptyQuarter),
    lastFigure: undefined,
    lastRealisation: { kind: 'blank' },
    signedTarget: undefined,
    ...changes,
  };
}

export interface CellDetails {
  readonly format?: string;
  readonly formula?: string;
}

/** The row with something in one cell of a quarter. */
export function withCell(
  row: RowFacts,
  quarter: Quarter,
  column: keyof QuarterFacts,
  content: CellContent,
  { format, formula }: CellDetails = {},
): RowFacts {
  return {
    ...row,
    quarters: byQuarter((each) => {
      const facts = row.quarters[each - 1] ?? emptyQuarter(each);
      if (each !== quarter) return facts;
      return { ...facts, [column]: cellFacts(facts[column].address, content, formula, format) };
    }),
  };
}

/** The row with realisations in TW I, II, ...; undefined leaves a quarter blank. */
export function withEntries(row: RowFacts, ...entries: readonly (CellContent | undefined)[]): RowFacts {
  return entries.reduce<RowFacts>(
    (filled, entry, index) =>
      entry === undefined ? filled : withCell(filled, quarterAt(index), 'entry', entry),
    row,
  );
}

const quarterAt = (index: number): Quarter => (index === 0 ? 1 : index === 1 ? 2 : index === 2 ? 3 : 4);

/** The row with obstacle and follow-up in every quarter. */
export function withNotes(row: RowFacts): RowFacts {
  return [1, 2, 3, 4].reduce<RowFacts>(
    (noted, _, index) =>
      withCell(
        withCell(noted, quarterAt(index), 'obstacle', 'Anggaran direvisi'),
        quarterAt(index),
        'followUp',
        'Dijadwalkan ulang',
      ),
    row,
  );
}

/** The row of a labelled entry: in TW I, of a yearly indicator in TW IV, with notes, so that only the entry is at stake. */
export function labelledRow(
  name: IndicatorName,
  target: CellContent,
  entry: CellContent,
  details: CellDetails = {},
): RowFacts {
  const quarter = indicators[name].calendar === 'yearly' ? 4 : 1;
  return withCell(withNotes(rowOf(name, target)), quarter, 'entry', entry, details);
}
