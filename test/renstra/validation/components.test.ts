/** V40-V43 and V26 on components: a row of the working papers, what its cells hold, which rule speaks where. */
import type { ComponentKind } from '../../../src/renstra/components';
import { byQuarter } from '../../../src/renstra/quarter';
import {
  cellFacts,
  withFix,
  type CellContent,
  type ComponentFacts,
  type PairFacts,
  type RowFacts,
} from '../../../src/renstra/validation/facts';
import { judgeRow } from '../../../src/renstra/validation/judge';
import { context, rowOf, withCell, withEntries, withNotes, type IndicatorName } from './rows';

/** Base and figure of each line in TW I, II, ...; a quarter is one pair or several. */
type Pair = readonly [base: CellContent, figure: CellContent];

const letters = ['K', 'M', 'O', 'Q'] as const;
function pairFacts([base, figure]: Pair, quarter: number, line: number): PairFacts {
  const letter = letters[quarter] ?? 'S';
  return {
    line: `UJI/SS1/x#${line + 1}`,
    item: '',
    base: cellFacts(`${letter}${20 + line}`, base),
    figure: cellFacts(`${letter}${20 + line}B`, figure),
  };
}

function componentsOf(
  kind: ComponentKind,
  given: readonly (readonly Pair[])[],
  changes: Partial<ComponentFacts> = {},
): ComponentFacts {
  return {
    sheet: 'Kertas Kerja 2024',
    kind,
    baseName: 'Keseluruhan',
    figureName: 'Bagian',
    endsAtWhole: kind === 'ratio',
    smallest: undefined,
    quarters: byQuarter((quarter) =>
      (given[quarter - 1] ?? []).map((pair, line) => pairFacts(pair, quarter - 1, line)),
    ),
    ...changes,
  };
}

const target = 50;
const kindOf: Partial<Record<IndicatorName, ComponentKind>> = {
  percent: 'ratio',
  used: 'ratio',
  growth: 'growth',
  saving: 'saving',
  companies: 'difference',
};
function paperRow(
  name: IndicatorName,
  given: readonly (readonly Pair[])[],
  changes: Partial<ComponentFacts> = {},
): RowFacts {
  const components = componentsOf(kindOf[name] ?? 'ratio', given, changes);
  const wanted = name === 'growth' || name === 'saving' || name === 'companies' ? 5 : target;
  return withNotes(rowOf(name, wanted, { components }));
}
const found = (row: RowFacts): readonly string[] =>
  judgeRow(row, context).map(
    ({ rule, at }) => `${rule} ${'address' in at ? `${at.sheet}!${at.address}` : ''}`,
  );
const paper = (address: string): string => `Kertas Kerja 2024!${address}`;

describe('V40: an entry that is not what its components come to', () => {
  const row = paperRow('percent', [[[100, 52.344]]]);

  it.each([
    [52.34, false],
    [52.344, false],
    [52.3, false],
    [52, true],
    [52.35, true],
    [60, true],
    ['N/A', true],
    ['52,3', false],
  ] as const)('%s of 52.344: %s', (entry, isTold) => {
    const rules = found(withEntries(row, entry)).map((one) => one.slice(0, 3));
    expect(rules.includes('V40')).toBe(isTold);
  });

  it('tells both figures, and offers to clear the entry', () => {
    const [finding] = judgeRow(withEntries(row, 60), context);
    expect(finding).toMatchObject({
      rule: 'V40',
      severity: 'warning',
      at: { sheet: 'Pengukuran 2024' },
      period: 'TW1',
      found: '60',
      expected: '52,34',
      fixes: [{ value: '', label: 'Kosongkan Diisi, agar hasil Kertas Kerja 52,34 yang dihitung' }],
    });
    expect(finding?.message).toContain('60');
    expect(finding?.message).toContain('52,34');
    const cleared = withFix(withEntries(row, 60).quarters[0].entry, { value: '' });
    expect(found(withCell(row, 1, 'entry', cleared.content))).toEqual([]);
  });

  it('is silent where the components come to nothing', () => {
    expect(found(withEntries(paperRow('percent', [[[100, '']]]), 60))).toEqual([]);
  });
});

describe('V41: a part above its whole', () => {
  it('is wrong where the ratio ends at 100 %', () => {
    const [finding] = judgeRow(paperRow('percent', [[[4, 5]]]), context).filter(({ rule }) => rule === 'V41');
    expect(finding).toMatchObject({
      severity: 'error',
      found: '5',
      expected: '<= 4',
      at: { address: 'K20B' },
    });
    expect(finding?.message).toContain('Keseluruhan (TW I)');
  });

  it.each([
    ['a part as large as its whole', [[[4, 4]]], {}],
    ['an open ratio', [[[40, 50]]], { endsAtWhole: false }],
  ] as const)('is silent on %s', (_, given, changes) => {
    expect(found(paperRow('percent', given, changes)).filter((one) => one.startsWith('V41'))).toEqual([]);
  });
});

describe('V42: too few samples', () => {
  it.each([
    [4, true],
    [5, false],
    [12, false],
    ['', false],
  ] as const)('%s samples of at least 5: %s', (samples, isTold) => {
    const rules = found(paperRow('percent', [[[samples, samples === '' ? '' : 3]]], { smallest: 5 }));
    expect(rules).toEqual(isTold ? [`V42 ${paper('K20')}`] : []);
  });
});

describe('V43: a component that is left out', () => {
  it.each<readonly [string, IndicatorName, readonly Pair[], readonly string[]]>([
    [
      'no figure before',
      'growth',
      [
        [100, 105],
        ['', 30],
      ],
      [paper('K21')],
    ],
    [
      'zero before',
      'growth',
      [
        [100, 105],
        [0, 30],
      ],
      [paper('K21')],
    ],
    ['no whole', 'percent', [['', 30]], [paper('K20')]],
    ['N/A as whole', 'percent', [['N/A', 30]], [paper('K20')]],
    [
      'no figure after yet',
      'growth',
      [
        [100, 105],
        [90, ''],
      ],
      [],
    ],
    ['a stock of none last year', 'companies', [[0, 5]], []],
    ['no stock of last year', 'companies', [['', 5]], [paper('K20')]],
    ['nothing at all', 'growth', [['', '']], []],
  ])('%s', (_, name, pairs, places) => {
    expect(found(paperRow(name, [pairs])).filter((one) => one.startsWith('V43'))).toEqual(
      places.map((place) => `V43 ${place}`),
    );
  });
});

describe('component cells are judged like entries', () => {
  it.each<readonly [string, CellContent, string, readonly (string | number)[]]>([
    ['text that is a number', '5.106,5', 'V01', [5106.5]],
    ['two readings', '5.106', 'V02', [5106, 5.106]],
    ['words', 'sepuluh', 'V04', []],
    ['a negative figure', -4, 'V14', []],
    ['an error value', '#DIV/0!', 'V36', []],
    ['a truth value', true, 'V21', []],
  ])('%s', (_, content, rule, fixes) => {
    const [finding, ...others] = judgeRow(paperRow('percent', [[[content, 3]]]), context);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule,
      at: { sheet: 'Kertas Kerja 2024', address: 'K20' },
      period: 'TW1',
    });
    expect(finding?.fixes?.map(({ value }) => value) ?? []).toEqual(fixes);
    expect(finding?.message).toContain('Keseluruhan (TW I)');
  });

  it.each([5106, 45446, 0.4, 1_250_000_000])('%d is a figure like any other', (whole) => {
    expect(found(paperRow('percent', [[[whole, whole / 2]]]))).toEqual([]);
  });

  it('a company is named', () => {
    const row = paperRow('growth', []);
    const [pair] = [pairFacts([100, -5], 0, 0)];
    const components = {
      ...componentsOf('growth', []),
      quarters: [[{ ...pair, item: 'PT A' }], [], [], []],
    } as const;
    expect(judgeRow({ ...row, components }, context)[0]?.message).toContain('PT A, Bagian (TW I)');
  });
});

describe('V26: the part of a cumulative ratio', () => {
  it('does not fall, although its share may', () => {
    expect(found(paperRow('used', [[[100, 20]], [[200, 30]]]))).toEqual([]);
    expect(found(paperRow('used', [[[100, 20]], [[100, 19]]]))).toEqual([`V26 ${paper('M20B')}`]);
    expect(found(paperRow('used', [[[100, 20]], [['', '']], [[100, 19]]]))).toContain(`V26 ${paper('O20B')}`);
  });

  it('may fall where quarters do not accumulate', () => {
    expect(found(paperRow('percent', [[[10, 6]], [[10, 5]]]))).toEqual([]);
  });
});

describe('what components give counts as reported', () => {
  it('no quarter is skipped that has components', () => {
    const row = paperRow('percent', [[[10, 6]]]);
    expect(found(withEntries(row, undefined, 60))).toEqual([]);
    expect(found(withEntries(paperRow('percent', []), undefined, 60))).toEqual(['V28 Pengukuran 2024!F7']);
  });

  it('V25 asks for an obstacle, V29 for the quarter, with the figure that was computed', () => {
    const row = { ...paperRow('percent', [[[100, 30.123456]]]), quarters: rowOf('percent', target).quarters };
    expect(judgeRow(row, context)).toMatchObject([{ rule: 'V25', period: 'TW1' }]);
    const early = judgeRow(paperRow('percent', [[], [[100, 50]]]), { ...context, begun: 1 });
    expect(early.map(({ rule, found: shown }) => [rule, shown])).toContainEqual(['V29', '50']);
  });

  it('an entry in doubt is told by its own rule alone', () => {
    expect(
      found(withEntries(paperRow('percent', [[[100, 50]]]), '60,5')).map((one) => one.slice(0, 3)),
    ).toEqual(['V01']);
  });
});
