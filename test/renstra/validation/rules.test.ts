/** Each rule that looks at more than one cell, by its number. */
import { judgeRow } from '../../../src/renstra/validation/judge';
import { cellFacts, type RowFacts } from '../../../src/renstra/validation/facts';
import type { Context } from '../../../src/renstra/validation/figure';
import type { Finding } from '../../../src/renstra/finding';
import { byQuarter, ofQuarter, type Quarter } from '../../../src/renstra/quarter';
import { isSafelyFixed } from '../../../src/renstra/validation/rules';
import { context, rowOf, withCell, withEntries, withNotes } from './rows';

const judged = (row: RowFacts, within: Context = context): readonly Finding[] => judgeRow(row, within);
const rulesOf = (row: RowFacts, within?: Context): readonly string[] =>
  judged(row, within).map(({ rule, period }) => `${rule} ${period}`);
const only = (row: RowFacts, within?: Context): Finding => {
  const [first, ...others] = judged(row, within);
  if (first === undefined || others.length > 0)
    throw new Error(
      `expected one finding, got ${judged(row, within)
        .map(({ rule }) => rule)
        .join(', ')}`,
    );
  return first;
};
const addressOf = ({ at }: Finding): string => ('address' in at ? at.address : '');

describe('a row without entries', () => {
  it.each(['percent', 'companies', 'service', 'stock', 'sum', 'sakip'] as const)('of %s is clean', (name) => {
    expect(rulesOf(rowOf(name, name === 'service' ? 'B' : 12))).toEqual([]);
  });
});

describe('V01 and V02: where, what, and what each reading would give', () => {
  it('names the cell, unit, code and period, and says the achievement', () => {
    const finding = only(withEntries(rowOf('growth', 2), '1.279'));
    expect(finding).toMatchObject({
      rule: 'V02',
      severity: 'error',
      at: { sheet: 'Pengukuran 2024', address: 'F7' },
      unit: 'UJI',
      code: 'SS1/x',
      period: 'TW1',
      found: '1.279',
      expected: '1.279 atau 1,279',
    });
    expect(finding.message).toContain('Realisasi TW I');
    expect(finding.fixes?.map(({ label }) => label)).toEqual([
      'Ganti dengan 1.279 (capaian 63.950,00%)',
      'Ganti dengan 1,279 (capaian 63,95%)',
    ]);
  });

  it('hears agreed and quarter targets too', () => {
    const agreed = { ...rowOf('percent', 90), agreed: cellFacts('AB7', '91,5') };
    expect(only(agreed)).toMatchObject({ rule: 'V01', period: 'Y', fixes: [{ value: 91.5 }] });
    expect(only(agreed).message).toContain('Target PK');
    expect(only(withCell(rowOf('percent', 90), 2, 'target', '45 %'))).toMatchObject({
      rule: 'V01',
      period: 'TW2',
    });
    expect(only(rowOf('percent', '90'))).toMatchObject({ rule: 'V01', at: { address: 'AA7' } });
  });

  it('a fix leaves a text format behind', () => {
    const row = withCell(rowOf('percent', 90), 1, 'entry', '91,5', { format: '@' });
    expect(only(row).fixes).toEqual([
      { label: 'Ganti dengan 91,5 (capaian 101,67%)', value: 91.5, numberFormat: 'General' },
    ]);
  });
});

describe('V12: N/A where the target is a figure', () => {
  it('needs a reason among the obstacles', () => {
    const row = withEntries(rowOf('percent', 90), 'N/A');
    expect(only(row)).toMatchObject({ rule: 'V12', severity: 'warning', expected: '90' });
    expect(rulesOf(withNotes(row))).toEqual([]);
    expect(rulesOf(withEntries(rowOf('percent', 'N/A'), 'N/A'))).toEqual([]);
  });
});

describe('V22: a saving with the sign of the card', () => {
  it('is explained and may be turned, not without asking', () => {
    const finding = only(withEntries(rowOf('saving', 7), -7));
    expect(finding.message).toContain('Penghematan ditulis positif');
    expect(finding.fixes).toHaveLength(1);
  });
});

describe('V25: below the lower bound of "nearly achieved"', () => {
  const low = withEntries(rowOf('percent', 90), 60);

  it('wants obstacle and follow-up of that quarter, each', () => {
    expect(only(low)).toMatchObject({ rule: 'V25', severity: 'warning', period: 'TW1' });
    const obstacleOnly = withCell(low, 1, 'obstacle', 'Anggaran');
    expect(addressOf(only(obstacleOnly))).toBe('H7');
    expect(rulesOf(withCell(obstacleOnly, 1, 'followUp', '  '))).toEqual(['V25 TW1']);
    expect(rulesOf(withCell(obstacleOnly, 1, 'followUp', 'Jadwal ulang'))).toEqual([]);
    expect(rulesOf(withCell(withCell(low, 2, 'obstacle', 'a'), 2, 'followUp', 'b'))).toEqual(['V25 TW1']);
  });

  it('goes by the setting and the polarity', () => {
    expect(rulesOf(withEntries(rowOf('percent', 90), 72))).toEqual([]);
    expect(rulesOf(withEntries(rowOf('percent', 90), 71.9))).toEqual(['V25 TW1']);
    const falling = { ...rowOf('percent', 10), polarity: 'minimise' } as const;
    expect(rulesOf(withEntries(falling, 5))).toEqual([]);
    expect(rulesOf(withEntries(falling, 13))).toEqual(['V25 TW1']);
  });
});

describe('V26: a cumulative count', () => {
  it('never falls', () => {
    const row = withNotes(rowOf('stock', 40));
    expect(rulesOf(withEntries(row, 10, 20, 30, 40))).toEqual([]);
    expect(rulesOf(withEntries(row, 10, 20, 20, 40))).toEqual([]);
    const finding = only(withEntries(row, 10, 20, 19));
    expect(finding).toMatchObject({ rule: 'V26', period: 'TW3', found: '19', expected: '>= 20' });
    expect(finding.message).toContain('Realisasi TW II (20)');
    expect(rulesOf(withEntries(row, 15, undefined, 12))).toEqual(['V28 TW2', 'V26 TW3']);
  });

  it('is not a share, nor a figure of the quarter alone', () => {
    expect(rulesOf(withEntries(withNotes(rowOf('used', 60)), 30, 25))).toEqual([]);
    expect(rulesOf(withEntries(withNotes(rowOf('companies', 10)), 10, 9))).toEqual([]);
  });

  it('does not hear what is no figure', () => {
    expect(rulesOf(withEntries(withNotes(rowOf('stock', 40)), 45446, 20))).toEqual(['V06 TW1']);
  });
});

describe('V27: what accumulates over years', () => {
  it('is not below last year', () => {
    const row = withNotes({
      ...rowOf('stock', 71),
      lastFigure: 50,
      lastRealisation: { kind: 'number', number: 50 },
    });
    expect(rulesOf(withEntries(row, 50, 55))).toEqual([]);
    expect(only(withEntries(row, 49, 55))).toMatchObject({ rule: 'V27', period: 'TW1', expected: '>= 50' });
    expect(rulesOf(withEntries({ ...row, consolidation: 'last' }, 49))).toEqual([]);
    expect(rulesOf(withEntries({ ...row, lastRealisation: { kind: 'blank' } }, 49))).toEqual([]);
  });
});

describe('V28: a quarter left out', () => {
  it('is told once, at the first', () => {
    const finding = only(withEntries(rowOf('percent', 90), undefined, undefined, 91));
    expect(finding).toMatchObject({ rule: 'V28', period: 'TW1', at: { address: 'F7' } });
    expect(finding.message).toContain('Realisasi TW I, Realisasi TW II');
    expect(rulesOf(withEntries(rowOf('percent', 90), 91, 'N/A', 91))).toEqual(['V12 TW2']);
    expect(rulesOf(withEntries(rowOf('percent', 90), 91, 91))).toEqual([]);
  });

  it('only where something was expected', () => {
    expect(rulesOf(withEntries(rowOf('sum', 1), undefined, undefined, undefined, 1))).toEqual([]);
    expect(rulesOf(withEntries(rowOf('sakip', 80), undefined, undefined, undefined, 81))).toEqual([]);
  });
});

describe('V29: a quarter that has not begun', () => {
  const row = withEntries(rowOf('percent', 90), 91, 91, 91);

  it('has no figure yet', () => {
    expect(rulesOf(row, { ...context, begun: 3 })).toEqual([]);
    expect(only(row, { ...context, begun: 2 })).toMatchObject({
      rule: 'V29',
      severity: 'warning',
      period: 'TW3',
    });
    expect(rulesOf(row, { ...context, begun: 0 })).toEqual(['V29 TW1', 'V29 TW2', 'V29 TW3']);
  });

  it('after the reporting quarter is only told', () => {
    const settings = { ...context.settings, reportingQuarter: 2 } as const;
    expect(only(row, { ...context, settings })).toMatchObject({ severity: 'info', expected: 'TW II' });
  });
});

describe('V30: quarter targets', () => {
  it('add up to the target in force', () => {
    const row = withCell(rowOf('sum', 12), 1, 'target', 6);
    expect(only(row)).toMatchObject({ rule: 'V30', found: '15', expected: '12', fixes: [{ value: 0 }] });
    const balanced = withCell(row, 4, 'target', 0);
    expect(rulesOf(balanced)).toEqual([]);
    const tooMuch = withCell(rowOf('sum', 12), 1, 'target', 20);
    expect(only(tooMuch).fixes).toBeUndefined();
  });

  it('end at it where the last one counts', () => {
    expect(rulesOf(withCell(rowOf('percent', 90), 2, 'target', 50))).toEqual([]);
    const row = withCell(rowOf('percent', 90), 4, 'target', 80);
    expect(only(row)).toMatchObject({ rule: 'V30', found: '80', expected: '90', fixes: [{ value: 90 }] });
    expect(only(withCell(rowOf('service', 'B'), 4, 'target', 'C'))).toMatchObject({
      rule: 'V30',
      fixes: [{ value: 'B' }],
    });
  });

  it('average to it where they are averaged', () => {
    const row = { ...rowOf('finance', 90), consolidation: 'average', calendar: 'quarterly' } as const;
    expect(rulesOf(withCell(withCell(row, 1, 'target', 80), 2, 'target', 100))).toEqual([]);
    expect(only(withCell(row, 1, 'target', 80))).toMatchObject({ rule: 'V30', fixes: [{ value: 100 }] });
  });

  it('go by the agreed target', () => {
    const row = {
      ...rowOf('sum', 12),
      agreed: cellFacts('AB7', 16),
      agreedNumber: cellFacts('AC7', 'PK-01/2024'),
      agreedDate: cellFacts('AD7', 45446),
      agreedReason: cellFacts('AE7', 'Anggaran bertambah'),
    };
    expect(rulesOf(row)).toEqual([]);
    expect(rulesOf(withCell(row, 1, 'target', 4))).toEqual([]);
    expect(rulesOf(withCell(row, 1, 'target', 3))).toEqual(['V30 TW4']);
  });
});

describe('V31: a yearly indicator', () => {
  it('is reported in TW IV', () => {
    expect(rulesOf(withEntries(rowOf('sakip', 80), undefined, undefined, undefined, 81))).toEqual([]);
    expect(only(withEntries(rowOf('sakip', 80), undefined, 81))).toMatchObject({
      rule: 'V31',
      period: 'TW2',
    });
  });
});

describe('V32: an agreed target of its own', () => {
  const revised = { ...rowOf('percent', 90), agreed: cellFacts('AB7', 85) };

  it('has number, date and reason', () => {
    const finding = only(revised);
    expect(finding).toMatchObject({
      rule: 'V32',
      period: 'Y',
      at: { address: 'AC7' },
      found: '85',
      expected: '90',
    });
    expect(finding.message).toContain('nomor, tanggal, alasan');
    const dated = {
      ...revised,
      agreedNumber: cellFacts('AC7', 'PK-01/2024'),
      agreedReason: cellFacts('AE7', 'Anggaran'),
    };
    expect(addressOf(only(dated))).toBe('AD7');
    expect(rulesOf({ ...dated, agreedDate: cellFacts('AD7', 45446) })).toEqual([]);
    expect(rulesOf({ ...dated, agreedDate: cellFacts('AD7', '3 Juni 2024') })).toEqual([]);
    expect(rulesOf({ ...dated, agreedDate: cellFacts('AD7', 'minggu lalu') })).toEqual(['V32 Y']);
  });

  it('not where it is the plan’s', () => {
    expect(rulesOf({ ...revised, agreed: cellFacts('AB7', 90) })).toEqual([]);
    expect(rulesOf({ ...rowOf('service', 'B'), agreed: cellFacts('AB7', 'B') })).toEqual([]);
    expect(rulesOf({ ...rowOf('companies', 'N/A'), agreed: cellFacts('AB7', 2) })).toEqual(['V32 Y']);
  });
});

describe('structure', () => {
  it('V33: a key that is not its row’s', () => {
    const row = { ...rowOf('percent', 90), key: cellFacts('A7', 'UJI/SS1/y') };
    expect(only(row)).toMatchObject({
      rule: 'V33',
      severity: 'error',
      at: { address: 'A7' },
      expected: 'UJI/SS1/x',
    });
  });

  it('V34: a key on two rows', () => {
    expect(only({ ...rowOf('percent', 90), isDoubled: true })).toMatchObject({
      rule: 'V34',
      found: 'UJI/SS1/x',
    });
  });

  it('V35: a formula is told and still judged', () => {
    const row = withCell(rowOf('percent', 90), 1, 'entry', 105, { formula: '=21*5' });
    expect(rulesOf(row)).toEqual(['V35 TW1', 'V17 TW1']);
    const empty = withCell(rowOf('percent', 90), 1, 'entry', '', { formula: '=""' });
    expect(rulesOf(empty)).toEqual(['V35 TW1']);
  });

  it('V37: a plan target that was signed otherwise', () => {
    const row = { ...rowOf('percent', 80), signedTarget: 90 };
    expect(only(row)).toMatchObject({ rule: 'V37', found: '80', expected: '90', fixes: [{ value: 90 }] });
    expect(rulesOf({ ...row, planTarget: cellFacts('AA7', 90) })).toEqual([]);
    expect(rulesOf({ ...rowOf('percent', '90'), signedTarget: 90 })).toEqual(['V37 Y']);
  });

  it.each([
    ['https://drive.google.com/drive/folders/1AbC', true],
    ['drive.google.com/xyz', true],
    ['www.kemenperin.go.id/laporan', true],
    ['\\\\server\\laporan\\tw1.pdf', true],
    ['Laporan No. 12/BSKJI/III/2024 tanggal 5 April 2024', true],
    ['B-1234/BSKJI.4/2024, 05/04/2024', true],
    ['ND-17 (2024-04-05)', true],
    ['Laporan kegiatan', false],
    ['ada', false],
    ['Nomor 12/BSKJI/2024', false],
    ['5 April 2024', false],
  ])('V38: evidence %s', (evidence, isClear) => {
    const row = withCell(rowOf('percent', 90), 1, 'evidence', evidence);
    expect(rulesOf(row)).toEqual(isClear ? [] : ['V38 TW1']);
  });

  it('V38: a link by formula', () => {
    const details = { formula: '=HYPERLINK("https://x.id","Laporan")' };
    expect(rulesOf(withCell(rowOf('percent', 90), 1, 'evidence', 'Laporan', details))).toEqual([]);
  });

  it('V39: merged entry cells are told once an area, wherever they are', () => {
    const row = rowOf('percent', 90);
    const merged = (column: 'entry' | 'obstacle' | 'followUp', quarter: Quarter, area: string): RowFacts => {
      const facts = ofQuarter(row.quarters, quarter);
      const cell = { ...facts[column], merged: area };
      return {
        ...row,
        quarters: byQuarter((each) =>
          each === quarter ? { ...facts, [column]: cell } : ofQuarter(row.quarters, each),
        ),
      };
    };
    expect(rulesOf(merged('entry', 1, 'G7:H7'))).toEqual(['V39 TW1']);
    expect(rulesOf(merged('followUp', 3, 'R7:S7'))).toEqual(['V39 TW3']);
    const both = merged('entry', 1, 'AB7:G7');
    expect(judged({ ...both, agreed: { ...row.agreed, merged: 'AB7:G7' } })).toMatchObject([
      { rule: 'V39', severity: 'error', at: { address: 'AB7' }, found: 'AB7:G7', period: 'Y' },
    ]);
  });
});

describe('a fix that the scale does not take', () => {
  it('is offered, and never applied without asking', () => {
    const half = only(withEntries(rowOf('companies', 12), '2,5'));
    expect(half).toMatchObject({ rule: 'V01', fixes: [{ value: 2.5, isDoubtful: true }] });
    expect(isSafelyFixed(half)).toBe(false);
    expect(isSafelyFixed(only(withEntries(rowOf('companies', 12), '12 perusahaan')))).toBe(true);
  });
});

describe('what is not known', () => {
  it('says nothing without a scale where a number stands', () => {
    const row = withNotes({ ...rowOf('percent', 90), scale: undefined, kind: undefined });
    expect(rulesOf(withEntries(row, 105))).toEqual([]);
    expect(rulesOf(withEntries(row, '91,5'))).toEqual(['V01 TW1']);
  });

  it('ranges are measured as ranges', () => {
    const row = withNotes({ ...rowOf('percent', 40), polarity: 'range', planUpper: 60 });
    expect(rulesOf(withEntries(row, 50, 60, 40))).toEqual([]);
  });
});
