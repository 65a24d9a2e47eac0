/** Rows labelled by hand: quarters, notes, polarities, targets and evidence; which rule speaks of which period, or none. */
import { cellFacts, type CellContent, type RowFacts } from '../../../src/renstra/validation/facts';
import type { Context } from '../../../src/renstra/validation/figure';
import { judgeRow } from '../../../src/renstra/validation/judge';
import { quarters } from '../../../src/renstra/quarter';
import { context, rowOf, withCell, withEntries, withNotes, type IndicatorName } from './rows';

type Entries = readonly (CellContent | undefined)[];
type LabelledRow = readonly [
  name: string,
  row: RowFacts,
  expected: readonly string[],
  changes?: Partial<Context>,
];

const bare = (
  name: IndicatorName,
  target: CellContent,
  entries: Entries,
  changes: Partial<RowFacts> = {},
): RowFacts => withEntries(rowOf(name, target, changes), ...entries);
const explained = (...given: Parameters<typeof bare>): RowFacts => withNotes(bare(...given));
const withAgreed = (row: RowFacts, content: CellContent, more: Partial<RowFacts> = {}): RowFacts => ({
  ...row,
  agreed: cellFacts('AB7', content),
  ...more,
});
const withTargets = (row: RowFacts, ...targets: readonly CellContent[]): RowFacts =>
  quarters.reduce<RowFacts>((filled, quarter) => {
    const target = targets[quarter - 1];
    return target === undefined ? filled : withCell(filled, quarter, 'target', target);
  }, row);
const withEvidence = (content: CellContent): RowFacts =>
  withCell(explained('percent', 90, [90]), 1, 'evidence', content);

const rows: readonly LabelledRow[] = [
  ['cum grows', explained('stock', 66, [50, 55, 60, 66]), []],
  ['cum equal', explained('stock', 66, [50, 50, 50, 50]), []],
  ['cum falls once', explained('stock', 66, [50, 45, 60, 66]), ['V26 TW2']],
  ['cum falls twice', explained('stock', 66, [50, 45, 46, 66]), ['V26 TW2', 'V26 TW3']],
  ['cum falls after N/A', explained('stock', 66, [50, 'N/A', 45, 66]), ['V26 TW3']],
  ['cum falls to zero', explained('stock', 66, [50, 0]), ['V26 TW2']],
  ['ratio cum may fall', explained('used', 66, [50, 48, 60, 66]), []],
  ['sum may fall', explained('sum', 12, [5, 2, 3, 2]), []],
  [
    'below last year',
    explained('stock', 66, [49, 55], { lastRealisation: { kind: 'number', number: 50 }, lastFigure: 50 }),
    ['V27 TW1'],
  ],
  [
    'above last year',
    explained('stock', 66, [51, 55], { lastRealisation: { kind: 'number', number: 50 }, lastFigure: 50 }),
    [],
  ],
  ['skipped', explained('percent', 90, [undefined, 91]), ['V28 TW1']],
  ['skipped 2', explained('percent', 90, [undefined, undefined, 91]), ['V28 TW1']],
  ['skipped middle', explained('percent', 90, [90, undefined, 91]), ['V28 TW2']],
  ['only N/A later', explained('percent', 90, [undefined, 'N/A']), ['V28 TW1']],
  ['text later', explained('percent', 90, [undefined, '91,5']), ['V01 TW2', 'V28 TW1']],
  ['early quarter not begun', explained('percent', 90, [90, 91, 92]), ['V29 TW3'], { begun: 2 }],
  ['N/A for not begun', explained('percent', 'N/A', ['N/A', 'N/A', 'N/A', 'N/A']), [], { begun: 1 }],
  ['year not begun', explained('percent', 90, [90]), ['V29 TW1'], { begun: 0 }],
  ['yearly early', explained('sakip', 80, [81]), ['V31 TW1']],
  ['yearly early N/A', explained('sakip', 80, ['N/A', 'N/A', 'N/A', 81]), []],
  ['yearly TW4', explained('sakip', 80, [undefined, undefined, undefined, 81]), []],
  ['yearly early grade', explained('service', 'B', ['B']), ['V31 TW1']],
  ['sum without target quarter', explained('sum', 2, [undefined, undefined, 1, 1]), []],
  ['sum zero target', explained('sum', 0, [0, 0, 0, 0]), []],
  ['sum N/A target', explained('sum', 'N/A', ['N/A', 'N/A', 'N/A', 'N/A']), []],
  ['sum target 1, done early', explained('sum', 1, [1]), []],
  ['below 80 no notes', bare('percent', 90, [60]), ['V25 TW1']],
  ['at 80', bare('percent', 100, [80]), []],
  ['79.999', bare('percent', 100, [79.999]), []],
  ['79.99', bare('percent', 100, [79.99]), ['V25 TW1']],
  ['only obstacle', withCell(bare('percent', 90, [60]), 1, 'obstacle', 'x'), ['V25 TW1']],
  [
    'dash as note',
    withCell(withCell(bare('percent', 90, [60]), 1, 'obstacle', '-'), 1, 'followUp', '-'),
    ['V25 TW1'],
  ],
  ['dot as reason for N/A', withCell(bare('percent', 90, ['N/A']), 1, 'obstacle', '.'), ['V12 TW1']],
  ['N/A no reason', bare('percent', 90, ['N/A']), ['V12 TW1']],
  ['N/A reason', withCell(bare('percent', 90, ['N/A']), 1, 'obstacle', 'Kegiatan ditunda'), []],
  ['zero no notes', bare('percent', 90, [0]), ['V25 TW1']],
  ['zero count target', bare('companies', 0, [0]), []],
  ['grade below', bare('service', 'B', [undefined, undefined, undefined, 'D']), ['V25 TW4']],
  ['grade near', bare('service', 'B', [undefined, undefined, undefined, 'B-']), []],
  ['min good', explained('percent', 10, [8], { polarity: 'minimise' }), []],
  ['min zero', explained('percent', 10, [0], { polarity: 'minimise' }), []],
  ['min bit over', explained('percent', 10, [12], { polarity: 'minimise' }), []],
  ['min twice', explained('percent', 10, [25], { polarity: 'minimise' }), ['V24 TW1']],
  ['min no notes', bare('percent', 10, [15], { polarity: 'minimise' }), ['V25 TW1']],
  ['min count', explained('companies', 3, [1], { polarity: 'minimise' }), []],
  ['min target 0 ok', bare('companies', 0, [0], { polarity: 'minimise' }), []],
  ['min target 0 worst', bare('companies', 0, [2], { polarity: 'minimise', worst: 10 }), []],
  ['stab', explained('percent', 100, [96], { polarity: 'stabilise' }), []],
  ['stab exact', explained('percent', 95, [95], { polarity: 'stabilise' }), []],
  ['stab far', explained('money', 100, [250], { polarity: 'stabilise' }), ['V24 TW1']],
  ['range in', explained('percent', 80, [85], { polarity: 'range', planUpper: 90 }), []],
  ['range out', bare('percent', 80, [95], { polarity: 'range', planUpper: 90 }), []],
  ['range far', bare('percent', 80, [20], { polarity: 'range', planUpper: 90 }), ['V25 TW1']],
  ['range bound', bare('percent', 80, [90], { polarity: 'range', planUpper: 90 }), []],
  ['agreed same', withAgreed(explained('percent', 90, [90]), 90), []],
  ['agreed other', withAgreed(explained('percent', 90, [90]), 85), ['V32 Y']],
  [
    'agreed explained',
    withAgreed(explained('percent', 90, [90]), 85, {
      agreedNumber: cellFacts('AC7', 'PK-1'),
      agreedDate: cellFacts('AD7', 45446),
      agreedReason: cellFacts('AE7', 'Refocusing'),
    }),
    [],
  ],
  [
    'agreed date text',
    withAgreed(explained('percent', 90, [90]), 85, {
      agreedNumber: cellFacts('AC7', 'PK-1'),
      agreedDate: cellFacts('AD7', '3 Juni 2024'),
      agreedReason: cellFacts('AE7', 'Refocusing'),
    }),
    [],
  ],
  [
    'agreed date bare',
    withAgreed(explained('percent', 90, [90]), 85, {
      agreedNumber: cellFacts('AC7', 'PK-1'),
      agreedDate: cellFacts('AD7', 'Juni'),
      agreedReason: cellFacts('AE7', 'Refocusing'),
    }),
    ['V32 Y'],
  ],
  ['agreed text', withAgreed(explained('percent', 90, [90]), '85,5'), ['V01 Y']],
  ['agreed out', withAgreed(explained('percent', 90, [90]), 105), ['V17 Y']],
  ['agreed N/A', withAgreed(explained('percent', 90, ['N/A']), 'N/A'), ['V32 Y']],
  ['agreed fraction', withAgreed(explained('percent', 90, [90]), 0.85), ['V08 Y']],
  [
    'agreed grade',
    withAgreed(explained('service', 'B', [undefined, undefined, undefined, 'B']), 'B-', {
      agreedNumber: cellFacts('AC7', 'PK-1'),
      agreedDate: cellFacts('AD7', 45446),
      agreedReason: cellFacts('AE7', 'x'),
    }),
    [],
  ],
  ['qt sum ok', withTargets(explained('sum', 12, [3, 3, 3, 3]), 3, 3, 3, 3), []],
  ['qt sum bad', withTargets(explained('sum', 12, [3, 3, 3, 3]), 6, 3, 3, 3), ['V30 TW4']],
  ['qt partial', withTargets(explained('sum', 12, [3, 3, 3, 3]), 6), ['V30 TW4']],
  ['qt last', withTargets(explained('percent', 90, [90, 90, 90, 90]), 50, 70, 80, 90), []],
  ['qt last bad', withTargets(explained('percent', 90, [90, 90, 90, 90]), 50, 70, 80, 85), ['V30 TW4']],
  [
    'qt float',
    withTargets(
      explained('money', 0.3, [0.1, 0.1], { consolidation: 'sum', proposal: 'spread' }),
      0.1,
      0.1,
      0.1,
      0,
    ),
    [],
  ],
  ['N/A as quarter target', withTargets(explained('sum', 12, [3, 3, 3, 3]), 'N/A', 4, 4, 4), ['V13 TW1']],
  ['plan text', explained('percent', '90,5', [90]), ['V01 Y']],
  ['plan text unread', explained('percent', 'naik', [90]), ['V04 Y']],
  ['plan changed', { ...explained('percent', 80, [85]), signedTarget: 90 }, ['V37 Y']],
  ['plan same', { ...explained('percent', 90, [90]), signedTarget: 90 }, []],
];
const evidence = [
  ...[
    'https://drive.google.com/abc',
    'bit.ly/abc',
    'www.kemenperin.go.id',
    's.id/abc',
    'drive.google.com/file/d/1',
  ],
  ...['https://intip.in/x', 'tinyurl.com/x', '\\\\server\\folder'],
  ...['SK Kepala BSKJI No. 12/2024 tanggal 3 Juni 2024', 'ND-123/BSKJI/2024, 03/06/2024'],
  ...['Nota Dinas 45 tgl 3-6-2024', 'Surat B/123/BSKJI.1/TU/VI/2024 tanggal 3 Juni 2024'],
  ...[
    'LHE No. 7 (12 Maret 2024)',
    'Laporan 12/BSKJI/VI/2024 tgl 3 Jun 24',
    'No. 5 tertanggal 17 Agustus 2024',
  ],
];
const noEvidence = [
  ...[
    'Laporan kegiatan',
    'ada',
    '-',
    'terlampir',
    'SK Kepala',
    'No. 12',
    '3 Juni 2024',
    'tanggal 3 Juni 2024',
  ],
  ...['foto', 'Laporan TW I 2024'],
];

const found = (row: RowFacts, changes: Partial<Context> = {}): readonly string[] =>
  judgeRow(row, { ...context, ...changes })
    .map(({ rule, period }) => `${rule} ${period}`)
    .sort();

it.each(rows.map((labelled) => [labelled[0], labelled] as const))('%s', (_, [, row, expected, changes]) => {
  expect(found(row, changes)).toEqual([...expected].sort());
});

it.each(evidence)('«%s» is evidence', (text) => {
  expect(found(withEvidence(text))).toEqual([]);
});

it.each(noEvidence)('«%s» is none', (text) => {
  expect(found(withEvidence(text))).toEqual(['V38 TW1']);
});
