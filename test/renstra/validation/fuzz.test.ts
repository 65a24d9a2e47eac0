/** Whatever stands in the cells: no exception, no empty word, and a fix does away with what it is for. */
import fc from 'fast-check';
import type { Finding } from '../../../src/renstra/finding';
import type { Quarter } from '../../../src/renstra/quarter';
import {
  cellFacts,
  withFix,
  type CellContent,
  type CellFacts,
  type Fix,
  type RowFacts,
} from '../../../src/renstra/validation/facts';
import { judgeRow } from '../../../src/renstra/validation/judge';
import { wordsOf } from '../../../src/renstra/validation/words';
import { context, indicators, rowOf, type IndicatorName } from './rows';

const spellings = fc
  .array(
    fc.constantFrom(
      ...['1', '9', '3', '0', '27', '500', '.', ',', ' ', '-', '−', '%', 'B', 'A', 'N', 'n/a', '/', "'"],
      ...['\u00A0', 'Rp', ' miliar', ' perusahaan', 'e', 'E+', '(', ')', 'Jun', '５', 'tidak ada', '#'],
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const numbers = fc.oneof(
  fc.double(),
  fc.integer({ min: -200, max: 60_000 }),
  fc.integer({ min: 0, max: 5000 }).map((number) => number / 100),
  fc.double({ min: 0, max: 1 }),
);
const contents: fc.Arbitrary<CellContent> = fc.oneof(
  { weight: 4, arbitrary: spellings },
  { weight: 4, arbitrary: numbers },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom('#N/A', '#DIV/0!', 'N/A', 'B', '', '') },
);
const formats = fc.constantFrom(
  'General',
  '#,##0',
  '#,##0.00',
  '0.00%',
  '@',
  'dd/mm/yyyy',
  'd-mmm',
  '"m" 0',
  '[Red]0',
);
const formulas = fc.option(fc.constantFrom('=1+1', '=A1', '=""'), { nil: undefined, freq: 6 });

interface Filling {
  readonly content: CellContent;
  readonly format: string;
  readonly formula: string | undefined;
}
const fillings: fc.Arbitrary<Filling> = fc.record({ content: contents, format: formats, formula: formulas });
const blanks: fc.Arbitrary<Filling> = fc.constant({ content: '', format: 'General', formula: undefined });
const perhaps = fc.oneof({ weight: 2, arbitrary: blanks }, { weight: 1, arbitrary: fillings });

const cell = (address: string, { content, format, formula }: Filling): CellFacts =>
  cellFacts(address, content, formula, format);

const names = Object.keys(indicators) as IndicatorName[];
const rows: fc.Arbitrary<RowFacts> = fc
  .record({
    name: fc.constantFrom(...names),
    polarity: fc.constantFrom('maximise', 'minimise', 'stabilise', 'range'),
    consolidation: fc.constantFrom('sum', 'average', 'last', 'cumulative'),
    hasScale: fc.boolean(),
    plan: fc.oneof(
      numbers,
      fillings.map(({ content }) => content),
    ),
    agreed: perhaps,
    entries: fc.tuple(fillings, perhaps, perhaps, perhaps),
    targets: fc.tuple(perhaps, perhaps, perhaps, perhaps),
    notes: fc.tuple(perhaps, perhaps, perhaps, perhaps),
    signed: fc.option(
      contents.filter((content) => typeof content !== 'number' || Number.isFinite(content)),
      { nil: undefined },
    ),
    last: fc.option(finite, { nil: undefined }),
    upper: fc.option(finite, { nil: undefined }),
  })
  .map((facts) => {
    const base = rowOf(facts.name, facts.plan);
    const quarter = (index: 0 | 1 | 2 | 3): RowFacts['quarters'][0] => ({
      target: cell(`B${index}`, facts.targets[index]),
      entry: cell(`C${index}`, facts.entries[index]),
      obstacle: cell(`D${index}`, facts.notes[index]),
      followUp: cell(`E${index}`, facts.notes[index]),
      evidence: cell(`F${index}`, facts.notes[index]),
    });
    return {
      ...base,
      scale: facts.hasScale ? base.scale : undefined,
      polarity: facts.polarity,
      consolidation: facts.consolidation,
      agreed: cell('AB7', facts.agreed),
      quarters: [quarter(0), quarter(1), quarter(2), quarter(3)],
      signedTarget: facts.signed,
      lastFigure: facts.last,
      planUpper: facts.upper,
    };
  });

/** The row after a fix of a finding, wherever its cell is. */
function fixed(row: RowFacts, finding: Finding, fix: Fix): RowFacts {
  const address = 'address' in finding.at ? finding.at.address : '';
  const after = (facts: CellFacts): CellFacts => (facts.address === address ? withFix(facts, fix) : facts);
  const quarter = (index: 0 | 1 | 2 | 3): RowFacts['quarters'][0] => {
    const facts = row.quarters[index];
    return { ...facts, target: after(facts.target), entry: after(facts.entry) };
  };
  return {
    ...row,
    planTarget: after(row.planTarget),
    agreed: after(row.agreed),
    quarters: [quarter(0), quarter(1), quarter(2), quarter(3)],
  };
}

const same = (one: Finding, other: Finding): boolean =>
  one.rule === other.rule &&
  one.period === other.period &&
  JSON.stringify(one.at) === JSON.stringify(other.at);
const isTelling = (words: string): boolean => words.trim() !== '' && !/undefined|NaN/.test(words);
const runs = 10_000;

describe('any content of cells', () => {
  it('is judged in words, without an exception, in both languages', () => {
    const english = { ...context, words: wordsOf('en'), begun: 2 as Quarter };
    fc.assert(
      fc.property(rows, (row) => {
        const findings = [...judgeRow(row, context), ...judgeRow(row, english)];
        return findings.every(
          ({ message, fixes = [] }) => isTelling(message) && fixes.every(({ label }) => isTelling(label)),
        );
      }),
      { numRuns: runs },
    );
  });

  it('is free of a finding once its fix is applied', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const left = judgeRow(row, context).flatMap((finding) =>
          (finding.fixes ?? []).flatMap((fix) =>
            judgeRow(fixed(row, finding, fix), context).filter((one) => same(one, finding)),
          ),
        );
        if (left.length > 0) expect(left).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
