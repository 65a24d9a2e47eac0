/** Each general rule: what it finds, what it leaves alone, and how much it tells at once. */
import type { AuditedSheet } from '../../../src/audit/auditedWorkbook';
import { audited, bookOf, findingsOf, inShort, sheetOf, type Rows } from './sheets';

const products: Rows = [
  ['', 'Harga', 'Banyak', 'Jumlah'],
  ['A', 2, 3, '=B2*C2'],
  ['B', 4, 5, '=B3*C3'],
  ['C', 6, 7, '=B4*C4'],
  ['D', 8, 9, '=B5*C5'],
  ['E', 3, 9, '=B6*C6'],
  ['F', 5, 9, '=B7*C7'],
];

/** The table with some of its cells changed, by address (row, column from 0). */
function changed(
  rows: Rows,
  ...changes: readonly (readonly [row: number, column: number, to: string | number])[]
): Rows {
  const copy = rows.map((line) => [...line]);
  for (const [row, column, to] of changes) {
    const line = copy[row];
    if (line === undefined) throw new Error(`No row ${row}`);
    line[column] = to;
  }
  return copy;
}

it('a clean table has no findings', () => {
  expect(audited(products)).toEqual([]);
});

describe('G01 a typed figure that equals what the formula gives', () => {
  it('is found, with its formula and the cells that say otherwise', () => {
    const [finding, ...more] = findingsOf(bookOf(sheetOf(changed(products, [2, 3, 20]))), {
      tier: 'default',
    });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'G01',
      severity: 'warning',
      at: { sheet: 'Sheet1', address: 'D3' },
      found: '20',
      expected: '=B3*C3',
      others: ['D2', 'D4:D7'],
      fixes: [{ label: 'Isi D3 dengan =B3*C3', value: '=B3*C3' }],
    });
    expect(finding?.message).toContain('D2, D4:D7');
  });

  it('is one finding for neighbouring cells, in rows and columns', () => {
    expect(audited(changed(products, [2, 3, 20], [3, 3, 42]), { tier: 'default' })).toEqual(['G01 D3:D4']);
    const wide: Rows = [
      ['Rp', 1, 2, 3, 4],
      ['Rp', 5, 6, 7, 8],
      ['Jumlah', '=B1+B2', 8, 10, '=E1+E2'],
    ];
    expect(audited(wide, { tier: 'default' })).toEqual(['G01 C3:D3']);
  });

  it('knows a figure that was written with fewer decimals', () => {
    const shares: Rows = [
      ['a', 1, 3, '=B1/C1'],
      ['b', 1, 7, '=B2/C2'],
      ['c', 2, 3, 0.67],
    ];
    expect(audited(shares, { tier: 'default' })).toEqual(['G01 D3']);
    expect(audited(changed(shares, [2, 3, 0.69]), { tier: 'default' })).toEqual([]);
  });

  it('lets a figure alone that no formula of its line gives', () => {
    expect(audited(changed(products, [6, 3, 1]), { tier: 'default' })).toEqual([]);
  });

  it('takes equality for chance where more figures of the line contradict the formula', () => {
    const entered = ['a', 'b', 'c', 'd'].map((unit, index) => [unit, 1, index, index === 1 ? 2 : 50 + index]);
    const rows: Rows = [['z', 2, 3, '=B1+C1'], ...entered];
    expect(audited(rows)).toEqual([]);
    expect(audited(rows.slice(0, 3))).toEqual(['G01 D3']);
  });

  it('tells a 0 where blanks are computed in the thorough tier only', () => {
    const empty: Rows = [
      ['a', 0, 3, '=B1*C1'],
      ['b', 0, 7, '=B2*C2'],
      ['c', 0, 3, 0],
    ];
    expect(audited(empty, { tier: 'default' })).toEqual([]);
    expect(audited(empty)).toEqual(['G01 D3']);
  });
});

describe('G01 beyond the line', () => {
  const parts: Rows = [
    ['Triwulan', 'I', 'II', 'Tahun'],
    ['a', 1, 2, '=B2+C2'],
    ['b', 3, 4, '=B3+C3'],
    ['Lain', 'I', 'II', 'Tahun'],
    ['c', 5, 6, 11],
    ['d', 0, 0, 0],
    ['e', 7, 0, 7],
  ];

  it('finds a run of figures that a formula above the heading gives, in the thorough tier', () => {
    expect(audited(parts, { tier: 'default' })).toEqual([]);
    expect(audited(parts)).toEqual(['G01 D5:D7']);
  });

  it('takes one figure or a 0 for chance where the run is not whole', () => {
    expect(audited(changed(parts, [4, 3, 12]))).toEqual([]);
    expect(audited(changed(parts, [6, 3, 8]))).toEqual(['G01 D5']);
  });

  it('finds figures where a chain of formulas ends', () => {
    const chain: Rows = [
      ['Awal', 5, '=B3', '=C3', 10, 13],
      ['Masuk', 1, 2, 2, 3, 4],
      ['Akhir', '=B1+B2', '=C1+C2', 10, '=E1+E2', '=F1+F2'],
    ];
    const values = { '2,1': 6, '0,2': 6, '2,2': 8, '0,3': 8, '2,4': 13, '2,5': 17 };
    expect(inShort(findingsOf(bookOf(sheetOf(chain, {}, values))))).toEqual(['G01 D3', 'G01 E1:F1']);
  });

  it('does not expect a formula that would read its own cell', () => {
    const rates: Rows = [
      ['Tarif', 0, '=C3*$B1', '=D3*$B1'],
      ['', '', '', ''],
      ['Orang', 4, 5, 6],
    ];
    expect(audited(rates)).toEqual([]);
  });
});

describe('G02 a range that is too short', () => {
  const sums: Rows = [
    ['a', 1, 2, 3],
    ['b', 4, 5, 6],
    ['c', 7, 8, 9],
    ['Jumlah', '=SUM(B1:B3)', '=SUM(C1:C3)', '=SUM(D1:D3)'],
  ];

  it('is found where a figure stands between the range and the total', () => {
    const found = audited(
      changed(sums, [3, 1, '=SUM(B1:B2)'], [3, 2, '=SUM(C1:C2)'], [3, 3, '=SUM(D1:D2)']),
      { tier: 'default' },
    );
    expect(found).toEqual(['G02 B4:D4']);
  });

  it('is mended by drawing the range to the figure that was left out, marks kept', () => {
    const short: Rows = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['Jumlah', '=ROUND(SUM(B$1:$B2),0)'],
    ];
    const [finding] = findingsOf(bookOf(sheetOf(short)), { tier: 'default' });
    expect(finding).toMatchObject({ rule: 'G02', expected: '=ROUND(SUM(B$1:$B3),0)', others: ['B3'] });
    const late: Rows = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['Jumlah', '=SUM(B2:B3)+B2'],
    ];
    expect(findingsOf(bookOf(sheetOf(late)))[0]).toMatchObject({ expected: '=SUM(B1:B3)+B2' });
  });

  it('is found beside a longer range, and shows both sides', () => {
    const [finding, ...more] = findingsOf(bookOf(sheetOf(changed(sums, [3, 2, '=SUM(C2:C3)']))), {
      tier: 'default',
    });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'G02',
      at: { address: 'C4' },
      found: '=SUM(C2:C3)',
      expected: '=SUM(C1:C3)',
      others: ['B4', 'D4'],
    });
  });

  it('is not told of equal ranges', () => {
    expect(audited(sums)).toEqual([]);
  });

  it('is told in the thorough tier of a range that starts below a figure, unless it starts with a subtotal', () => {
    const late: Rows = [
      ['a', 5],
      ['b', 6],
      ['c', 7],
      ['Jumlah', '=SUM(B2:B3)'],
    ];
    expect(audited(late, { tier: 'default' })).toEqual([]);
    expect(audited(late)).toEqual(['G02 B4']);
    expect(audited(changed(late, [1, 1, '=B1*2']))).toEqual([]);
  });
});

describe('G03 a typed figure among equal formulas', () => {
  it('is found between two copies', () => {
    expect(audited(changed(products, [2, 3, 21]), { tier: 'default' })).toEqual(['G03 D3']);
  });

  it('is told at the end of a line in the thorough tier only', () => {
    expect(audited(changed(products, [6, 3, 1]), { tier: 'default' })).toEqual([]);
    expect(audited(changed(products, [6, 3, 1]))).toEqual(['G03 D7']);
  });
});

describe('G04 a formula that differs from its peers', () => {
  it('is found where it reads other cells', () => {
    const [finding, ...more] = findingsOf(bookOf(sheetOf(changed(products, [3, 3, '=B4*B4']))), {
      tier: 'default',
    });
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'G04',
      at: { address: 'D4' },
      found: '=B4*B4',
      expected: '=B4*C4',
    });
  });

  it('lets a rewritten formula alone that comes to the same', () => {
    const rewritten = sheetOf(changed(products, [3, 3, '=C4*B4']), {}, { '3,3': 42 });
    expect(inShort(findingsOf(bookOf(rewritten)))).toEqual([]);
  });
});

it('G05 a blank between two copies whose data are there', () => {
  const found = findingsOf(bookOf(sheetOf(changed(products, [3, 3, '']))));
  expect(inShort(found)).toEqual(['G05 D4']);
  expect(found[0]).toMatchObject({ found: '(kosong)', expected: '=B4*C4' });
  expect(audited(changed(products, [3, 3, ''], [3, 1, ''], [3, 2, '']))).toEqual([]);
});

describe('G06 blanks that formulas read', () => {
  const spaced: Rows = [
    ['a', 1, 2],
    ['b', 3, 4],
    ['', '', ''],
    ['Jumlah', '=SUM(B1:B3)', '=SUM(C1:C3)'],
  ];

  it('a range that ends in an empty row is told, equal ones together', () => {
    expect(audited(spaced, { tier: 'default' })).toEqual(['G06 B4:C4']);
  });

  it('of a form that nobody filled in nothing is told', () => {
    const form = changed(spaced, [0, 1, ''], [1, 1, ''], [0, 2, ''], [1, 2, '']);
    expect(audited(form, { tier: 'default' })).toEqual([]);
    expect(audited(changed(form, [0, 1, 5]), { tier: 'default' })).toEqual(['G06 B4:C4']);
  });

  it('a range that ends in a blank of a filled row is not', () => {
    expect(audited(changed(spaced, [2, 0, 'c']), { tier: 'default' })).toEqual([]);
  });

  it('single blanks that are read are one line in the thorough tier', () => {
    const found = findingsOf(
      bookOf(
        sheetOf([
          ['=C1+1', '=D1+1'],
          ['x', 'y'],
        ]),
      ),
    );
    expect(inShort(found)).toEqual(['G06 A1']);
    expect(found[0]?.message).toContain('2 rumus membaca sel kosong: Sheet1!A1:B1');
  });
});

it('G07 a figure that only one formula of a line holds', () => {
  const found = findingsOf(bookOf(sheetOf(changed(products, [4, 3, '=B5*C5+37']))));
  expect(inShort(found)).toEqual(['G07 D5']);
  expect(found[0]?.message).toContain('37');
  expect(audited(changed(products, [4, 3, '=B5*C5*100']))).toEqual(['G04 D5']);
});

describe('G08 a figure stored as text', () => {
  const figures: Rows = [
    ['a', 5],
    ['b', "'12"],
    ['c', 7],
    ['Jumlah', '=SUM(B1:B3)'],
  ];

  it('is found where a formula reads it, with the number', () => {
    const [finding] = findingsOf(bookOf(sheetOf(figures)), { tier: 'default' });
    expect(finding).toMatchObject({ rule: 'G08', at: { address: 'B2' }, fixes: [{ value: 12 }] });
  });

  it('offers no number where a mark may part thousands', () => {
    const [finding] = findingsOf(bookOf(sheetOf(changed(figures, [1, 1, '1.279']))), { tier: 'default' });
    expect(finding).toMatchObject({ rule: 'G08', found: '1.279' });
    expect(finding).not.toHaveProperty('fixes');
  });

  it('is not a code, a heading, or what nobody reads', () => {
    expect(audited(changed(figures, [1, 1, '007']))).toEqual([]);
    expect(
      audited(
        [
          ['a', '2023'],
          ['b', 7],
          ['Jumlah', '=SUM(B1:B2)'],
        ],
        { tier: 'default' },
      ),
    ).toEqual([]);
    expect(audited(changed(figures, [3, 1, 18]))).toEqual([]);
  });
});

describe('G09 errors', () => {
  it('are told where they start, not where they end', () => {
    const sheet = sheetOf([['a', '=SQRT(-1)', '=B1+1']], {}, { '0,1': '#NUM!', '0,2': '#NUM!' });
    expect(inShort(findingsOf(bookOf(sheet), { tier: 'default' }))).toEqual(['G09 B1']);
  });

  it('of cells that wait for data are one line', () => {
    const sheet = sheetOf([['=1/B1', '', '=1/D1']], {}, { '0,0': '#DIV/0!', '0,2': '#DIV/0!' });
    const found = findingsOf(bookOf(sheet), { tier: 'default' });
    expect(inShort(found)).toEqual(['G09 A1']);
    expect(found[0]?.message).toContain('Sheet1!A1, Sheet1!C1');
  });

  it('a dead reference is an error, a lost name, too', () => {
    const sheet = sheetOf([['=#REF!+1', '=Hilang*2']]);
    const names = [{ name: 'Hilang', formula: '=#REF!', isVisible: true }];
    const found = findingsOf({ ...bookOf(sheet), names }, { tier: 'default' });
    expect(found.map(({ rule, severity, at }) => [rule, severity, at.address])).toEqual([
      ['G09', 'error', 'A1'],
      ['G09', 'error', 'B1'],
    ]);
  });
});

it('G10 a total that includes a subtotal', () => {
  const doubled: Rows = [
    ['a', 1],
    ['b', 2],
    ['Sub', '=SUM(B1:B2)'],
    ['c', 3],
    ['Jumlah', '=SUM(B1:B4)'],
  ];
  const found = findingsOf(bookOf(sheetOf(doubled)));
  expect(inShort(found)).toEqual(['G10 B5']);
  expect(found[0]).toMatchObject({ others: ['B3'] });
  expect(audited(changed(doubled, [4, 1, '=B3+B4']))).toEqual([]);
});

it('G11 percentages and plain figures in one total', () => {
  const formats = [['General'], ['0.0%'], ['General'], ['General']];
  const rows: Rows = [[5], [0.4], [6], ['=SUM(A1:A3)']];
  expect(inShort(findingsOf(bookOf(sheetOf(rows, { numberFormats: formats }))))).toEqual(['G11 A4']);
  expect(audited(rows)).toEqual([]);
});

describe('G12 one line for each risk of the workbook', () => {
  it('circles, direct and through others', () => {
    const found = findingsOf(bookOf(sheetOf([['=A1+1', '=C1', '=SUM(B1:B1)', '=A1']])), { tier: 'default' });
    expect(inShort(found)).toEqual(['G12 A1']);
    expect(found[0]?.message).toContain('3 sel');
  });

  it('other workbooks', () => {
    expect(
      inShort(findingsOf(bookOf(sheetOf([["='[1]Data'!A1", '=[2]Data!B1']])), { tier: 'default' })),
    ).toEqual(['G12 A1']);
  });

  it('functions that are always computed anew, and approximate lookups', () => {
    const rows: Rows = [
      ['=TODAY()', '=VLOOKUP(A1,G1:H9,2)', '=VLOOKUP(A1,G1:H9,2,FALSE)', '=MATCH(A1,G1:G9,0)'],
    ];
    const found = findingsOf(bookOf(sheetOf(rows)));
    expect(found.map(({ message }) => message.split(':')[0])).toEqual([
      '1 sel memakai fungsi yang dihitung ulang terus-menerus (TODAY)',
      '1 sel mencari dengan kecocokan kira-kira (VLOOKUP)',
    ]);
  });

  it('hidden rows in a total', () => {
    const hidden: Partial<AuditedSheet> = { hiddenRows: new Set([1]) };
    const rows: Rows = [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['Jumlah', '=SUM(B1:B3)'],
    ];
    expect(inShort(findingsOf(bookOf(sheetOf(rows, hidden))))).toEqual(['G12 B4']);
    expect(audited(rows)).toEqual([]);
  });
});

describe('what is skipped', () => {
  it('years that head columns', () => {
    const years: Rows = [
      ['', 2021, 2022, '=C1+1'],
      ['a', 1, 2, 3],
    ];
    expect(inShort(findingsOf(bookOf(sheetOf(years, {}, { '0,3': 2023 }))))).toEqual([]);
  });

  it('dates above figures', () => {
    const rows: Rows = [
      ['', 45_000],
      ['a', 5],
      ['b', 6],
      ['Jumlah', '=SUM(B2:B3)'],
    ];
    const numberFormats = rows.map((_, row) => ['General', row === 0 ? 'dd/mm/yyyy' : '0']);
    expect(inShort(findingsOf(bookOf(sheetOf(rows, { numberFormats }))))).toEqual([]);
    expect(audited(rows)).toEqual(['G02 B4']);
  });

  it('but not an array formula in one cell, nor amounts that look like years', () => {
    const area = { row: 1, column: 3, rows: 1, columns: 1 };
    const one = sheetOf(changed(products, [2, 3, 20]), { arrays: [area] });
    expect(inShort(findingsOf(bookOf(one)))).toEqual(['G01 D3']);
    const amounts: Rows = [
      ['a', 1000, 1001, '=B1+C1'],
      ['b', 1000, 1010, 2010],
      ['c', 1000, 1011, 2011],
    ];
    const numberFormats = amounts.map(() => ['General', '#,##0', '#,##0', '#,##0']);
    expect(inShort(findingsOf(bookOf(sheetOf(amounts, { numberFormats }))))).toEqual(['G01 D2:D3']);
  });

  it('array formulas and generated areas', () => {
    const rows = changed(products, [2, 3, 20]);
    const area = { row: 1, column: 3, rows: 6, columns: 1 };
    expect(inShort(findingsOf(bookOf(sheetOf(rows, { arrays: [area] }))))).toEqual([]);
    expect(audited(rows, { ours: [{ sheet: 'sheet1', area }] })).toEqual([]);
    expect(audited(rows, { ours: [{ sheet: 'Sheet1' }] })).toEqual([]);
  });

  it('what is outside the scope', () => {
    const rows = changed(products, [2, 3, 20]);
    const at = (row: number) => ({ sheet: 'Sheet1', area: { row, column: 0, rows: 1, columns: 9 } });
    expect(audited(rows, { scope: [at(5)] })).toEqual([]);
    expect(audited(rows, { scope: [at(2)] })).toEqual(['G01 D3']);
    expect(audited(rows, { scope: [{ sheet: 'Lain' }] })).toEqual([]);
  });
});
