import { checkPlan } from '../../../src/plans/check/checkPlan';
import { thresholdNamedIn } from '../../../src/plans/check/p05Thresholds';
import { chanceOf } from '../../../src/plans/check/p13Shares';
import { likeness, sameButForSpelling, sameText } from '../../../src/plans/check/wording';
import { printedDecimals, roundHalfUp } from '../../../src/plans/check/values';
import { parsePlan } from '../../../src/plans/loadPlan';
import type { Finding } from '../../../src/renstra/finding';
import type { FundingRow, Plan, SourcePlace } from '../../../src/renstra/plan';
import { planOf, type IndicatorSpec } from './consistentPlan';

const spec = (more: Partial<IndicatorSpec>): IndicatorSpec => ({
  objective: 0,
  level: 'organisation',
  scale: 'percent',
  polarity: 'maximise',
  start: 20,
  steps: [0, 5, 5, 5],
  leadingNotApplicable: false,
  untidy: false,
  ...more,
});
/** SS1/a and SS2/c of the organisation, SS1/b and SS3/e of three balai, SS2/d and SS3/f of PUSAT alone (SS3/f to minimise). */
const base = planOf({
  years: 4,
  balai: 3,
  indicators: [
    spec({ denominator: 30 }),
    spec({ level: 'balai', scale: 'count', leadingNotApplicable: true }),
    spec({ objective: 1, scale: 'index4' }),
    spec({ objective: 1, level: 'owner' }),
    spec({ objective: 2, level: 'balai', scale: 'grade' }),
    spec({ objective: 2, level: 'owner', scale: 'count', polarity: 'minimise' }),
  ],
  amounts: [
    [10010, 20020, 30030, 40040],
    [50050, 60060, 70070, 80080],
  ],
});

type Lists = 'goals' | 'objectives' | 'indicators' | 'targets' | 'prints' | 'funding' | 'guidelines';

/** The plan with one item of a list changed; fails when there is no such item. */
function changed<L extends Lists>(
  plan: Plan,
  list: L,
  which: (item: Plan[L][number]) => boolean,
  change: Partial<Plan[L][number]>,
): Plan {
  const items: readonly Plan[L][number][] = plan[list];
  const position = items.findIndex(which);
  if (position < 0) throw new Error(`no such item in ${list}`);
  return {
    ...plan,
    [list]: items.map((item, index) => (index === position ? { ...item, ...change } : item)),
  };
}

function found<T>(items: readonly T[], which: (item: T) => boolean): T {
  const item = items.find(which);
  if (item === undefined) throw new Error('no such item');
  return item;
}

const row = (unit: string, code: string, plan = base) =>
  found(plan.targets, (item) => item.unit === unit && item.code === code);
const print = (section: string, code: string, plan = base) =>
  found(plan.prints, (item) => item.at.section === section && item.code === code);
const card = (code: string, plan = base) => found(plan.guidelines, (item) => item.code === code);
const funding = (id: string) => found(base.funding, (item) => item.id === id);
const isPrint = (section: string, code: string) => (item: { at: SourcePlace; code: string }) =>
  item.at.section === section && item.code === code;
const isRow = (unit: string, code: string) => (item: { unit: string; code: string }) =>
  item.unit === unit && item.code === code;
const isCode = (code: string) => (item: { code: string }) => item.code === code;

function findingsOf(plan: Plan, rule?: string): readonly Finding[] {
  return checkPlan(plan, 'id').findings.filter((finding) => rule === undefined || finding.rule === rule);
}

function linesOf(finding: Finding | undefined): readonly number[] {
  return finding !== undefined && 'places' in finding.at ? finding.at.places.map((place) => place.line) : [];
}

it('the base of the seeded plans is consistent', () => {
  expect(findingsOf(base)).toEqual([]);
});

describe('[P01] prints of one target differ', () => {
  it('finds a card that differs from its unit’s row and from Lampiran III', () => {
    const plan = changed(base, 'guidelines', isCode('SS2/d'), {
      targets: { ...card('SS2/d').targets, '2026': 3 },
    });
    const [finding, ...others] = findingsOf(plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'P01',
      severity: 'warning',
      code: 'SS2/d',
      unit: 'PUSAT',
      period: '2026',
      found: '3',
      expected: '25',
    });
    const places = [
      row('PUSAT', 'SS2/d'),
      print('annex3', 'SS2/d'),
      print('annex3b', 'SS2/d'),
      card('SS2/d'),
    ];
    expect(linesOf(finding)).toEqual(places.map(({ at }) => at.line).sort((a, b) => a - b));
  });

  it('lets the row of Lampiran I rule, though more prints say otherwise', () => {
    const targets = { ...row('PUSAT', 'SS2/d').targets, '2026': 24 };
    expect(findingsOf(changed(base, 'targets', isRow('PUSAT', 'SS2/d'), { targets }))).toMatchObject([
      { rule: 'P01', code: 'SS2/d', unit: 'PUSAT', period: '2026', found: '25', expected: '24' },
    ]);
  });

  it('finds the narrative of a goal', () => {
    const plan = changed(base, 'prints', isPrint('narrative', 'T1'), {
      targets: { ...print('narrative', 'T1').targets, '2028': 1 },
    });
    const [finding, ...others] = findingsOf(plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'P01', code: 'T1', period: '2028', found: '1' });
    expect(finding?.unit).toBeUndefined();
  });

  it('holds the organisation’s row against its owner’s, where no other print tells more', () => {
    const targets = { ...row('BADAN', 'SS2/c').targets, '2025': 1.2 };
    const without = { ...base, prints: base.prints.filter((item) => item.code !== 'SS2/c') };
    const plan = changed({ ...without, goals: [] }, 'targets', isRow('BADAN', 'SS2/c'), { targets });
    expect(findingsOf(plan)).toMatchObject([
      { rule: 'P01', code: 'SS2/c', unit: 'PUSAT', period: '2025', found: '1.6', expected: '1.2' },
    ]);
  });

  it('knows NA for N/A and never compares a unit’s own figure with the organisation’s', () => {
    const targets = { ...row('Loka A', 'SS1/b').targets, '2025': 'NA' };
    expect(findingsOf(changed(base, 'targets', isRow('Loka A', 'SS1/b'), { targets }))).toEqual([]);
    const other = { ...row('Loka A', 'SS1/b').targets, '2028': 99 };
    expect(findingsOf(changed(base, 'targets', isRow('Loka A', 'SS1/b'), { targets: other }))).toEqual([]);
  });
});

describe('[P02] a total against its parts', () => {
  const total = (amount: number, printed: string, parts: readonly number[]): Plan => {
    const line = (id: string, value: number, text: string, more: Partial<FundingRow>): FundingRow => ({
      id,
      name: id,
      table: 'annex1',
      amounts: { '2025': value },
      printed: { '2025': text },
      at: { line: parts.indexOf(value) + 2, section: 'annex1' },
      ...more,
    });
    return {
      ...base,
      funding: [
        line('total', amount, printed, { at: { line: 1, section: 'annex1' } }),
        ...parts.map((part, position) =>
          line(`part${position}`, part, part.toFixed(2).replace('.', ','), { partOf: 'total' }),
        ),
      ],
    };
  };

  it('rounds to the printed decimals: 1269.99 prints as 1.270, 1279.90 does not print as 1.279', () => {
    expect(findingsOf(total(1270, '1.270', [529.34, 740.65]))).toEqual([]);
    expect(findingsOf(total(1279, '1.279', [545.2, 734.7]))).toMatchObject([
      { rule: 'P02', code: 'total', period: '2025', found: '1279', expected: '1279.90' },
    ]);
    expect(findingsOf(total(663.29, '663,29', [663.28, 0]))).toMatchObject([
      { found: '663.29', expected: '663.28' },
    ]);
  });

  it('compares a programme with the rows of the other table that make it up', () => {
    const amounts = { ...funding('table10.1').amounts, '2026': 1 };
    const printed = { ...funding('table10.1').printed, '2026': '1,00' };
    const plan = changed(base, 'funding', (item) => item.id === 'table10.1', { amounts, printed });
    const across = findingsOf(plan).filter((finding) => finding.code === 'table10.1');
    expect(across).toMatchObject([{ rule: 'P02', period: '2026', found: '1.00', expected: '600.60' }]);
    expect(linesOf(across[0])).toEqual([funding('annex1.1').at.line, funding('table10.1').at.line]);
    expect(findingsOf(plan).filter((finding) => finding.code === 'table10.total')).toHaveLength(1);
  });

  it('adds the named rows of one table up, also when they name the sum in return', () => {
    const sum: FundingRow = {
      ...funding('table10.total'),
      id: 'both',
      table: 'other',
      sameAs: ['annex1.0', 'annex1.1'],
    };
    const back = base.funding.map((item) => (item.id === 'annex1.0' ? { ...item, sameAs: ['both'] } : item));
    expect(findingsOf({ ...base, funding: [...back, sum] })).toEqual([]);
  });
});

describe('[P02] the organisation’s target against the sum of its units', () => {
  const organisationRow = (target: number): Plan => {
    const units = base.targets.filter((item) => item.code === 'SS1/b');
    const sums = Object.fromEntries(
      Object.keys(units[0]?.targets ?? {}).map((year) => [
        year,
        units.reduce((sum, item) => sum + (Number(item.targets[year]) || 0), 0),
      ]),
    );
    const total = {
      ...row('Loka A', 'SS1/b'),
      unit: 'BADAN',
      relatedUnits: 'LOKA',
      at: { line: 990, section: 'annex1' },
    };
    const prints = base.prints.filter((item) => item.code !== 'SS1/b');
    return {
      ...base,
      prints,
      targets: [...base.targets, { ...total, targets: { ...sums, '2027': target } }],
    };
  };

  it('adds figures and leaves N/A out', () => {
    expect(findingsOf(organisationRow(93), 'P02')).toEqual([]);
    const [finding, ...others] = findingsOf(organisationRow(90), 'P02');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      code: 'SS1/b',
      unit: 'BADAN',
      period: '2027',
      found: '90',
      expected: '93',
    });
    expect(linesOf(finding)).toHaveLength(4);
  });

  it('is information where the roll-up is only inferred', () => {
    const inferred = changed(organisationRow(90), 'indicators', isCode('SS1/b'), { inferred: ['rollUp'] });
    expect(findingsOf(inferred, 'P02')).toMatchObject([{ severity: 'info' }]);
  });
});

describe('[P03] a goal against its members', () => {
  it('finds a goal whose every print says another mean', () => {
    const goal = found(base.goals, isCode('T1'));
    const targets = { ...goal.targets, '2027': Number(goal.targets['2027']) + 1 };
    const goals = [{ ...goal, targets }];
    const prints = base.prints.map((item) => (item.code === 'T1' ? { ...item, targets } : item));
    const guidelines = base.guidelines.map((item) => (item.code === 'T1' ? { ...item, targets } : item));
    const [finding, ...others] = findingsOf({ ...base, goals, prints, guidelines });
    expect(others).toEqual([]);
    // SS1/a: 10 of 30 = 33 %; SS2/c: index 1.9 = 47.5; mean 40.25.
    expect(finding).toMatchObject({ rule: 'P03', code: 'T1', period: '2027', found: '41', expected: '40' });
    const members = [goal, print('table2', 'SS1/a'), print('table2', 'SS2/c')].map(({ at }) => at.line);
    expect(linesOf(finding)).toEqual(members.sort((a, b) => a - b));
  });
});

describe('[P04] denominators of cards', () => {
  it('names every card once they divide by different numbers', () => {
    const plan = changed(base, 'guidelines', isCode('SS2/d'), { denominator: { of: 29, line: 900 } });
    const [finding, ...others] = findingsOf(plan, 'P04');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning', found: '29; 30' });
    expect(linesOf(finding)).toEqual([card('SS1/a').denominator?.line, 900]);
  });
});

describe('[P05] threshold of name and calculation', () => {
  it.each([
    ['Satker yang memperoleh nilai laporan keuangan minimal 90', '90'],
    ['Satker yang memperoleh nilai MR mencapai minimal level 3', '3'],
    ['Satker yang memperoleh Indeks layanan publik minimal B.', 'B'],
    ['Nilai minimal akuntabilitas kinerja', undefined],
    ['Nilai minimal Akuntabilitas kinerja', undefined],
    ['Indeks minimal 3,5', '3.5'],
  ])('reads %s', (name, threshold) => {
    expect(thresholdNamedIn(name)).toBe(threshold);
  });

  it('finds the card that calculates with another threshold, and names all places of the name', () => {
    const name = 'Satker dengan nilai minimal 90';
    const named = {
      ...base,
      targets: base.targets.map((item) => (item.code === 'SS2/d' ? { ...item, indicator: name } : item)),
      prints: base.prints.map((item) => (item.code === 'SS2/d' ? { ...item, name } : item)),
      indicators: base.indicators.map((item) => (item.code === 'SS2/d' ? { ...item, name } : item)),
    };
    const plan = changed(named, 'guidelines', isCode('SS2/d'), { name, threshold: { value: 85, line: 901 } });
    const [finding, ...others] = findingsOf(plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'P05', code: 'SS2/d', found: '85', expected: '90' });
    expect(linesOf(finding)).toEqual(
      [row('PUSAT', 'SS2/d'), print('annex3', 'SS2/d'), print('annex3b', 'SS2/d'), card('SS2/d')]
        .map(({ at }) => at.line)
        .concat(901)
        .sort((a, b) => a - b),
    );
    const right = changed(named, 'guidelines', isCode('SS2/d'), {
      name,
      threshold: { value: 90, line: 901 },
    });
    expect(findingsOf(right)).toEqual([]);
  });
});

describe('[P06] indicator without card', () => {
  it('finds a missing card at all places of the indicator', () => {
    const plan = { ...base, guidelines: base.guidelines.filter((item) => item.code !== 'SS1/b') };
    const [finding, ...others] = findingsOf(plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'P06', code: 'SS1/b' });
    expect(linesOf(finding)).toHaveLength(5);
  });

  it('does not blame a plan that has no cards', () => {
    expect(findingsOf({ ...base, guidelines: [] })).toEqual([]);
  });
});

describe('[P07] units and marks', () => {
  it('finds a row that names another unit', () => {
    const plan = changed(base, 'targets', isRow('PUSAT', 'SS2/d'), { relatedUnits: 'Loka B' });
    expect(findingsOf(plan)).toMatchObject([
      {
        rule: 'P07',
        code: 'SS2/d',
        unit: 'PUSAT',
        found: 'Loka B',
        expected: 'PUSAT',
        at: { places: [row('PUSAT', 'SS2/d').at] },
      },
    ]);
  });

  it('finds a mark in another column, and tells it by blocks, card and the other print', () => {
    const plan = changed(base, 'prints', isPrint('annex3', 'SS2/d'), { marks: ['LOKA'] });
    const [finding, ...others] = findingsOf(plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'P07', code: 'SS2/d', found: 'LOKA', expected: 'PUSAT' });
    const places = [
      row('PUSAT', 'SS2/d'),
      print('annex3', 'SS2/d'),
      print('annex3b', 'SS2/d'),
      card('SS2/d'),
    ];
    expect(linesOf(finding)).toEqual(places.map(({ at }) => at.line).sort((a, b) => a - b));
  });

  it('finds a category of the wrong level; one outside the headings is information', () => {
    const wrong = changed(base, 'prints', isPrint('annex3b', 'SS1/a'), { categories: ['UKE-2/UPT'] });
    expect(findingsOf(wrong)).toMatchObject([
      { rule: 'P07', severity: 'warning', code: 'SS1/a', expected: 'UKE-1' },
    ]);
    const outside = changed(base, 'prints', isPrint('annex3', 'SS1/b'), { categories: ['?'] });
    expect(findingsOf(outside)).toMatchObject([{ rule: 'P07', severity: 'info', code: 'SS1/b', found: '?' }]);
  });

  it('finds a card in another unit’s section, and another person in charge', () => {
    const section = changed(base, 'guidelines', isCode('SS3/f'), { section: 'LOKA' });
    expect(findingsOf(section, 'P07')).toMatchObject([{ code: 'SS3/f', found: 'LOKA', expected: 'PUSAT' }]);
    const person = changed(base, 'guidelines', isCode('SS3/f'), { personInCharge: 'Seluruh balai' });
    expect(findingsOf(person)).toMatchObject([
      { rule: 'P07', code: 'SS3/f', unit: 'PUSAT', found: 'Seluruh balai' },
    ]);
  });
});

describe('[P08] direction of targets', () => {
  it('finds a maximise target that falls, grades too, each at its year', () => {
    const balai = { ...row('Loka C', 'SS1/b').targets, '2028': 5 };
    const count = changed(base, 'targets', isRow('Loka C', 'SS1/b'), { targets: balai });
    expect(findingsOf(count)).toMatchObject([
      {
        rule: 'P08',
        code: 'SS1/b',
        unit: 'Loka C',
        period: '2028',
        found: '5',
        at: { places: [row('Loka C', 'SS1/b').at] },
      },
    ]);
    const letters = { '2025': 'B', '2026': 'C', '2027': 'C', '2028': 'B' };
    const grade = changed(base, 'targets', isRow('Loka A', 'SS3/e'), { targets: letters });
    expect(findingsOf(grade)).toMatchObject([{ rule: 'P08', period: '2026', found: 'C', expected: '>= B' }]);
  });

  it('finds a minimise target that rises, and passes over N/A in between', () => {
    const targets = { '2025': 9, '2026': 'N/A', '2027': 12, '2028': 12 };
    const plan = changed(base, 'targets', isRow('PUSAT', 'SS3/f'), { targets });
    expect(findingsOf(plan, 'P08')).toMatchObject([
      { code: 'SS3/f', period: '2027', found: '12', expected: '<= 9' },
    ]);
  });
});

describe('[P09] N/A after a figure', () => {
  it('finds it at its year', () => {
    const targets = { ...row('Loka B', 'SS1/b').targets, '2027': 'N/A' };
    const plan = changed(base, 'targets', isRow('Loka B', 'SS1/b'), { targets });
    expect(findingsOf(plan)).toMatchObject([
      {
        rule: 'P09',
        code: 'SS1/b',
        unit: 'Loka B',
        period: '2027',
        found: 'N/A',
        at: { places: [row('Loka B', 'SS1/b').at] },
      },
    ]);
  });
});

describe('[P10] measure, kind, scale or name', () => {
  it('finds another measure of one unit, and another name on a card', () => {
    const measure = changed(base, 'targets', isRow('Loka B', 'SS1/b'), { measure: 'Kegiatan' });
    const [finding, ...others] = findingsOf(measure);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'P10',
      severity: 'warning',
      code: 'SS1/b',
      unit: 'Loka B',
      found: 'Kegiatan',
      expected: 'Perusahaan',
    });
    expect(linesOf(finding)).toContain(row('Loka B', 'SS1/b').at.line);
    expect(linesOf(finding)).toContain(print('annex3', 'SS1/b').at.line);
    const name = changed(base, 'guidelines', isCode('SS2/d'), {
      name: 'Peningkatan jumlah empat bagi industri',
    });
    expect(findingsOf(name)).toMatchObject([
      { rule: 'P10', severity: 'warning', code: 'SS2/d', unit: 'PUSAT' },
    ]);
  });

  it('finds another measure of the organisation’s row', () => {
    const plan = changed(base, 'targets', isRow('BADAN', 'SS1/a'), { measure: 'Indeks' });
    expect(findingsOf(plan)).toMatchObject([{ rule: 'P10', code: 'SS1/a', unit: 'BADAN', found: 'Indeks' }]);
  });

  it('tells once what most units print alike', () => {
    const targets = base.targets.map((item) =>
      item.code === 'SS1/b' ? { ...item, measure: 'Nilai' } : item,
    );
    const [finding, ...others] = findingsOf({ ...base, targets });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'P10', code: 'SS1/b', found: 'Nilai' });
    expect(finding?.unit).toBeUndefined();
    expect(linesOf(finding)).toHaveLength(6);
  });

  it('takes spelling and "Jumlah" for information', () => {
    const spelling = changed(base, 'targets', isRow('Loka B', 'SS1/b'), {
      indicator: 'Ukuran dua bagi industtri',
    });
    expect(findingsOf(spelling)).toMatchObject([{ rule: 'P10', severity: 'info', unit: 'Loka B' }]);
    const counted = changed(base, 'targets', isRow('Loka B', 'SS1/b'), { measure: 'Jumlah Perusahaan' });
    expect(findingsOf(counted)).toMatchObject([{ rule: 'P10', severity: 'info', unit: 'Loka B' }]);
  });

  it('finds another polarity, another kind of scale, and another name of an objective', () => {
    const polarity = changed(base, 'guidelines', isCode('SS2/d'), { polarity: 'minimise' });
    expect(findingsOf(polarity, 'P10')).toMatchObject([
      { code: 'SS2/d', found: 'minimise', expected: 'maximise' },
    ]);
    const scale = changed(base, 'targets', isRow('Loka B', 'SS1/b'), { scale: 'percent' });
    expect(findingsOf(scale, 'P10')).toMatchObject([
      { code: 'SS1/b', unit: 'Loka B', found: 'percent', expected: 'count' },
    ]);
    const heading = { ...row('PUSAT', 'SS2/d').heading, name: 'Terwujudnya pegawai yang profesional' };
    const objective = changed(base, 'targets', isRow('PUSAT', 'SS2/d'), { heading });
    const [finding] = findingsOf(objective);
    expect(finding).toMatchObject({ rule: 'P10', severity: 'warning', code: 'SS2' });
    expect(linesOf(finding)).toContain(heading.line);
  });

  it('lets every print name its own unit', () => {
    const plan = changed(base, 'targets', isRow('Loka B', 'SS1/b'), {
      indicator: 'Ukuran dua bagi industri di Loka B',
    });
    expect(findingsOf(plan)).toEqual([]);
    const other = changed(base, 'targets', isRow('Loka B', 'SS1/b'), {
      indicator: 'Ukuran dua bagi industri di PUSAT',
    });
    expect(findingsOf(other)).toMatchObject([{ rule: 'P10', severity: 'warning', unit: 'Loka B' }]);
  });
});

describe('[P11] sign of a formula', () => {
  it('finds a formula that falls while its indicator is to be maximised', () => {
    const plan = changed(base, 'guidelines', isCode('SS2/d'), { formulaSign: 'fallsWithValue' });
    const [finding, ...others] = findingsOf(plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'P11', code: 'SS2/d', unit: 'PUSAT' });
    expect(linesOf(finding)).toContain(card('SS2/d').at.line);
    expect(linesOf(finding)).toContain(row('PUSAT', 'SS2/d').at.line);
    const rising = changed(base, 'guidelines', isCode('SS2/d'), { formulaSign: 'risesWithValue' });
    expect(findingsOf(rising)).toEqual([]);
  });

  it('holds the formula of a saving against the sign of its targets', () => {
    const saving = changed(base, 'indicators', isCode('SS3/f'), { kind: 'saving' });
    const falling = changed(saving, 'guidelines', isCode('SS3/f'), { formulaSign: 'fallsWithValue' });
    expect(findingsOf(falling)).toMatchObject([{ rule: 'P11', code: 'SS3/f' }]);
    const notSaving = changed(base, 'guidelines', isCode('SS3/f'), { formulaSign: 'fallsWithValue' });
    expect(findingsOf(notSaving)).toEqual([]);
  });
});

describe('[P12] a row under another objective', () => {
  it('finds the heading by its words and names heading and row', () => {
    const name = 'Meningkatnya Daya Saing Industri';
    const heading = { ...row('PUSAT', 'SS2/d').heading, name };
    const plan = changed(base, 'targets', isRow('PUSAT', 'SS2/d'), { heading });
    const [finding, ...others] = findingsOf(plan);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'P12', code: 'SS2/d', unit: 'PUSAT', found: `SK1 ${name}` });
    expect(linesOf(finding)).toEqual(
      [heading.line, row('PUSAT', 'SS2/d').at.line, print('annex3', 'SS2/d').at.line].sort((a, b) => a - b),
    );
  });

  it('finds a print filed under another objective', () => {
    const plan = changed(base, 'prints', isPrint('table2', 'SS1/a'), { objective: 'SS3' });
    expect(findingsOf(plan)).toMatchObject([
      { rule: 'P12', code: 'SS1/a', found: 'T1/SS3', expected: 'T1/SS1' },
    ]);
  });
});

describe('[P13] a share of whole numbers', () => {
  it.each([
    [41, 25, 0, 'impossible'],
    [40, 25, 0, 'possible'],
    [72, 29, 0, 'possible'],
    [75, 29, 0, 'impossible'],
    [63, 24, 0, 'possible'],
    [62, 24, 0, 'halfRoundedDown'],
    [62.5, 24, 1, 'possible'],
    [41.7, 24, 1, 'possible'],
    [41.6, 24, 1, 'impossible'],
    [100, 24, 0, 'possible'],
    [0, 24, 0, 'possible'],
  ])('%s %% of %s with %s decimals is %s', (share, n, decimals, chance) => {
    expect(chanceOf(share, n, decimals)).toBe(chance);
  });

  it('does not hold the share of another unit against the n of the organisation', () => {
    const own = { ...row('PUSAT', 'SS1/a'), unit: 'Loka A', targets: { '2025': 41 } };
    expect(findingsOf({ ...base, targets: [...base.targets, own] }, 'P13')).toEqual([]);
  });

  it('finds it for the organisation and the unit that repeats the figure as one', () => {
    const other = (item: { code: string }) => item.code === 'SS1/a';
    const to = <T extends { code: string; targets?: Plan['targets'][number]['targets'] }>(
      items: readonly T[],
    ) =>
      items.map((item) =>
        other(item) && '2028' in (item.targets ?? {})
          ? { ...item, targets: { ...item.targets, '2028': 41 } }
          : item,
      );
    const plan = {
      ...base,
      targets: to(base.targets),
      prints: to(base.prints),
      guidelines: to(base.guidelines),
    };
    const [finding, ...others] = findingsOf(plan, 'P13');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'SS1/a',
      unit: 'BADAN',
      period: '2028',
      found: '41',
      expected: '40; 43',
    });
    const all = [
      row('BADAN', 'SS1/a'),
      row('PUSAT', 'SS1/a'),
      print('table2', 'SS1/a'),
      print('annex3', 'SS1/a'),
    ];
    expect(linesOf(finding)).toEqual(expect.arrayContaining(all.map(({ at }) => at.line)));
    expect(linesOf(finding)).toContain(card('SS1/a').denominator?.line);
  });
});

describe('[P14] targets of units against the organisation’s', () => {
  const withTargets = (rollUp: Plan['indicators'][number]['rollUp'], organisation: number): Plan => ({
    ...base,
    indicators: base.indicators.map((indicator) =>
      indicator.code === 'SS1/b' ? { ...indicator, rollUp, scale: 'percent' } : indicator,
    ),
    targets: [
      { ...row('BADAN', 'SS1/a'), code: 'SS1/b', targets: { '2026': organisation } },
      ...base.targets
        .filter(isCode('SS1/b'))
        .map((item, index) => ({ ...item, targets: { '2026': [10, 20, 'N/A'][index] ?? 0 } })),
    ],
  });
  const share = { kind: 'shareAtOrAbove', threshold: 20, strictly: false, of: 4 } as const;

  it.each([
    [{ kind: 'meanOfReporting' }, 15, undefined],
    [{ kind: 'meanOfReporting' }, 16, '15'],
    [{ kind: 'ratioOfSums' }, 16, '15'],
    [share, 25, undefined],
    [share, 30, '25'],
    [{ ...share, strictly: true }, 25, '0'],
  ] as const)('%j of 10, 20 and N/A against %s', (rollUp, organisation, expected) => {
    const found = findingsOf(withTargets(rollUp, organisation), 'P14');
    expect(found.map((finding) => finding.expected)).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('a plan file with only what it must have', () => {
  const file = {
    schemaVersion: 1,
    title: 'Renstra Dinas Contoh 2025-2026',
    years: [2025, 2026],
    organisation: { id: 'DINAS', name: 'Dinas Contoh' },
    goals: [{ code: 'T1', name: 'Tujuan satu' }],
    objectives: [
      { code: 'S1', name: 'Sasaran' },
      { code: 'S2', name: 'Sasaran' },
    ],
    units: ['DINAS', 'Bidang A', 'Bidang B'],
    indicators: [
      { code: 'S1/a', name: 'Persentase jalan mantap' },
      { code: 'S2/a', name: 'Jumlah taman', kind: 'count', measure: 'Taman' },
    ],
    targets: [
      { unit: 'DINAS', code: 'S1/a', targets: { '2025': 50, '2026': 60 } },
      { unit: 'Bidang A', code: 'S1/a', targets: { '2025': 50, '2026': 60 } },
      { unit: 'Bidang A', code: 'S2/a', targets: { '2025': 5, '2026': 6 } },
      { unit: 'Bidang B', code: 'S2/a', targets: { '2025': 5, '2026': 6 } },
    ],
    prints: [{ code: 'S1/a', targets: { '2025': 50, '2026': 60 } }],
    guidelines: [{ code: 'S1/a', unit: 'Bidang A' }, { code: 'S2/a' }],
    funding: [
      { id: 'part', name: 'Rincian', amounts: { '2025': 1, '2026': 2 }, partOf: 'total' },
      { id: 'total', name: 'Jumlah', amounts: { '2025': 1, '2026': 2 } },
    ],
  };
  const planIn = (content: unknown): Plan => {
    const loaded = parsePlan(JSON.stringify(content), 'id');
    if (!loaded.ok) throw new Error(loaded.problems.map((problem) => problem.message).join(' '));
    return loaded.plan;
  };

  it('gives no finding for what was completed', () => {
    expect(findingsOf(planIn(file))).toEqual([]);
  });

  it('gives the places of a contradiction as positions in its lists', () => {
    const prints = [{ code: 'S1/a', targets: { '2025': 51, '2026': 60 } }];
    expect(findingsOf(planIn({ ...file, prints }))).toMatchObject([
      {
        rule: 'P01',
        code: 'S1/a',
        unit: 'DINAS',
        period: '2025',
        found: '51',
        expected: '50',
        at: {
          places: [
            { line: 1, section: 'prints' },
            { line: 1, section: 'targets' },
          ],
        },
      },
    ]);
  });
});

describe('words and numbers', () => {
  it('knows one text from another', () => {
    expect(sameText('SNI  yang Diterapkan .')).toBe(sameText('sni yang diterapkan'));
    expect(sameText('Industri /Organisasi')).toBe(sameText('industri/ organisasi'));
    expect(sameButForSpelling('jasa konsultasi', 'jasa konsultansi')).toBe(true);
    expect(sameButForSpelling('cakupan (jenis) pengawasan', 'cakupan jenis pengawasan')).toBe(true);
    expect(sameButForSpelling('nilai minimal 90', 'nilai minimal 85')).toBe(false);
    expect(sameButForSpelling('Regulasi yang efektif', 'Kebijakan yang efektif')).toBe(false);
    expect(
      likeness('Tersedianya Regulasi Pembangunan Industri', 'Tersedianya kebijakan pembangunan industri'),
    ).toBe(0.75);
  });

  it('knows how many decimals a print shows', () => {
    expect(printedDecimals('1.279', 1279)).toBe(0);
    expect(printedDecimals('1.279', 1.279)).toBe(3);
    expect(printedDecimals('623,63', 623.63)).toBe(2);
    expect(printedDecimals('597,30', 597.3)).toBe(2);
    expect(printedDecimals(undefined, 91.5)).toBe(1);
    expect(roundHalfUp(62.5, 0)).toBe(63);
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
  });
});

it('every finding speaks both languages in full sentences', () => {
  const plan = changed(base, 'prints', isPrint('annex3', 'SS2/d'), { marks: ['LOKA'], measure: 'Nilai' });
  for (const language of ['id', 'en'] as const) {
    const messages = checkPlan(plan, language).findings.map((finding) => finding.message);
    expect(messages).toHaveLength(2);
    for (const message of messages) expect(message).toMatch(/^[A-Z].*\.$/);
  }
});
