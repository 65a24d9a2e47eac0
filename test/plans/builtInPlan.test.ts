import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import builtInFile from '../../src/plans/bskji-2021-2024.json';
import { builtInPlan, parsePlan } from '../../src/plans/loadPlan';
import { rowKey, type PlannedValue, type TargetRow } from '../../src/renstra/plan';

const plan = builtInPlan();
const years = ['2021', '2022', '2023', '2024'];
const row = (key: string): TargetRow | undefined =>
  plan.targets.find(({ unit, code }) => rowKey(unit, code) === key);
const rowsOf = (unit: string): number => plan.targets.filter((candidate) => candidate.unit === unit).length;

describe('the built-in plan', () => {
  it('is a plan file without a problem or a note', () => {
    const loaded = parsePlan(JSON.stringify(builtInFile), 'id');
    expect(loaded).toEqual({ ok: true, plan, notes: [] });
  });

  it('holds every target row of Lampiran I, each with four years', () => {
    expect(plan.targets).toHaveLength(412);
    expect(new Set(plan.targets.map(({ unit, code }) => rowKey(unit, code))).size).toBe(412);
    for (const { targets } of plan.targets) expect(Object.keys(targets)).toEqual(years);
  });

  it('has 30 units: the organisation, four centres, the secretariat, 11 balai besar and 13 balai', () => {
    const kinds = plan.units.map((unit) => unit.kind);
    const count = (kind: string): number => kinds.filter((candidate) => candidate === kind).length;
    expect(plan.units).toHaveLength(30);
    expect(['organisation', 'centre', 'secretariat', 'balaiBesar', 'balai'].map(count)).toEqual([
      1, 4, 1, 11, 13,
    ]);
    expect(plan.units.map((unit) => unit.id)).toEqual(
      (
        'BSKJI,P4SI,P2SI,POPTIKJI,PIH,Sekretariat,BBKK,BBIA,B4T,BBLM,BBPK,BBT,BBK,BBKB,BBTPPI,BBKPP,BBIHP,' +
        'BSPJI Aceh,BSPJI Medan,BSPJI Palembang,BSPJI Padang,BSPJI Pekanbaru,BSPJI Lampung,BSPJI Surabaya,' +
        'BSPJI Pontianak,BSPJI Samarinda,BSPJI Banjarbaru,BSPJI Manado,BSPJI Ambon,BSPJI Jakarta'
      ).split(','),
    );
  });

  it('gives each unit its rows: 18, 5, 4, 8, 7, 10 and 15 for each of 24 UPT', () => {
    expect(['BSKJI', 'P4SI', 'P2SI', 'POPTIKJI', 'PIH', 'Sekretariat'].map(rowsOf)).toEqual([
      18, 5, 4, 8, 7, 10,
    ]);
    const technical = plan.units.filter((unit) => unit.kind === 'balai' || unit.kind === 'balaiBesar');
    expect(technical.map((unit) => rowsOf(unit.id))).toEqual(Array.from({ length: 24 }, () => 15));
  });

  it('has 4 goals with 18 indicators of Tabel 2, 9 objectives in 4 perspectives, 36 indicators', () => {
    expect(plan.goals.map((goal) => goal.members.length)).toEqual([6, 3, 1, 8]);
    expect(plan.goals.flatMap((goal) => years.map((year) => goal.targets[year]))).toEqual([
      51, 54, 58, 62, 46, 48, 48, 49, 60, 63, 67, 70, 57, 62, 68, 76,
    ]);
    expect(plan.objectives.map((objective) => objective.code)).toEqual([
      'SS1',
      'SS2',
      'SS3',
      'SS4',
      'SS5',
      'SS6',
      'SS7',
      'SS8',
      'SS9',
    ]);
    expect(plan.perspectives).toHaveLength(4);
    expect(plan.indicators).toHaveLength(36);
  });

  it('lets the plain mean of the members give all sixteen goal targets', () => {
    const factorOf = (scale: string): number | undefined =>
      plan.scales.find(({ id }) => id === scale)?.goalFactor;
    const figures = plan.goals.flatMap((goal) =>
      years.map((year) => {
        const parts = goal.members.flatMap((code) => {
          const member = row(rowKey('BSKJI', code));
          const factor = factorOf(member?.scale ?? '');
          return factor === undefined ? [] : [Number(member?.targets[year]) * factor];
        });
        return Math.floor(parts.reduce((sum, part) => sum + part, 0) / parts.length + 0.5);
      }),
    );
    expect(figures).toEqual(plan.goals.flatMap((goal) => years.map((year) => goal.targets[year])));
  });

  it('has every further print: narrative, Tabel 1, Tabel 2, both prints of Lampiran III', () => {
    const count = (section: string): number => plan.prints.filter(({ at }) => at.section === section).length;
    expect(['table1', 'table2', 'annex3', 'annex3b'].map(count)).toEqual([9, 18, 36, 9]);
    const narrative = plan.prints.filter(
      ({ at, targets }) => at.section === 'narrative' && '2021' in targets,
    );
    expect(narrative).toHaveLength(18 + 4);
    for (const { targets } of narrative) expect(Object.keys(targets)).toEqual(['2021', '2024']);
  });

  it('keeps prints that differ as they are', () => {
    const figures = (section: string, code: string): Record<string, PlannedValue> | undefined =>
      plan.prints.find(
        (print) => print.at.section === section && print.code === code && '2021' in print.targets,
      )?.targets;
    expect(figures('narrative', 'SS9/b')).toEqual({ '2021': 22, '2024': 72 });
    expect(figures('table2', 'SS9/b')).toEqual({ '2021': 52, '2022': 60, '2023': 64, '2024': 72 });
    expect(figures('narrative', 'T1')).toEqual({ '2021': 51, '2024': 61 });
    expect(
      plan.guidelines.find(({ code, unit }) => code === 'SS1/d' && unit === 'P4SI')?.targets?.['2021'],
    ).toBe(25);
    expect(row('P4SI/SS1/d')?.targets['2021']).toBe(20);
  });

  it('reads the numbers of the document and keeps what was printed', () => {
    expect(row('BSKJI/SS5/b')).toMatchObject({ targets: { '2021': 3.5 }, printed: { '2021': '3,5' } });
    const total = plan.funding.find(({ id }) => id === 'annex1.BSKJI');
    expect(total).toMatchObject({ amounts: { '2022': 663.29, '2023': 1279 }, printed: { '2023': '1.279' } });
    const spaced = plan.targets.filter(({ printed }) => Object.values(printed ?? {}).includes('B -'));
    expect(spaced.map(({ targets }) => Object.values(targets).includes('B-'))).not.toContain(false);
    expect(spaced.length).toBeGreaterThan(0);
    const card = plan.guidelines.find(({ code }) => code === 'SS3/a');
    expect(card).toMatchObject({ targets: { '2024': 20 }, printed: { '2024': '20 (Akumulasi)' } });
    expect(row('POPTIKJI/SS1/e')?.targets['2021']).toBe('N/A');
  });

  it('takes the objective from the cascading matrix where a row stands under another heading', () => {
    expect(row('PIH/SS3/k')).toMatchObject({
      objective: 'SS3',
      heading: { code: 'SK2', line: 1127 },
      at: { line: 1128 },
    });
    expect(row('PIH/SS3/d')).toMatchObject({
      objective: 'SS3',
      heading: { code: 'SK4', line: 1134 },
      at: { line: 1137 },
    });
  });

  it('gives every row its scale: shares for the organisation, level, grade and values for a UPT', () => {
    const scales = (unit: string): (string | undefined)[] =>
      ['SS6/a', 'SS8/c', 'SS9/a', 'SS9/b'].map((code) => row(rowKey(unit, code))?.scale);
    expect(scales('BSKJI')).toEqual(['percent', 'percent', 'percent', 'percent']);
    expect(scales('Sekretariat')).toEqual(['percent', 'percent', 'percent', 'percent']);
    expect(scales('BSPJI Aceh')).toEqual(['level5', 'gradeIpp', 'value100Sakip', 'value100']);
  });

  it('has 7 and 6 funding rows whose totals name their parts', () => {
    const table = (name: string): readonly string[] =>
      plan.funding.filter((f) => f.table === name).map(({ id }) => id);
    expect(table('annex1')).toHaveLength(7);
    expect(table('table10')).toHaveLength(6);
    const partsOf = (id: string): number => plan.funding.filter(({ partOf }) => partOf === id).length;
    expect(['annex1.BSKJI', 'table10.total', 'table10.B'].map(partsOf)).toEqual([6, 2, 3]);
  });

  it('has 42 cards with words of our own, thresholds and denominators with their lines', () => {
    expect(plan.guidelines).toHaveLength(42);
    for (const card of plan.guidelines) {
      expect(
        [card.definition, card.dataSource, card.calculation].map((text) => text.length > 10),
      ).not.toContain(false);
      expect(card.polarity).toBe('maximise');
    }
    const figures = plan.guidelines.flatMap(({ code, threshold, denominator }) =>
      denominator === undefined ? [] : [[code, threshold?.value, denominator.of, denominator.line]],
    );
    expect(figures).toEqual([
      ['SS8/b', undefined, 24, 2057],
      ['SS8/c', 'B', 24, 2071],
      ['SS6/a', 3, 25, 2078],
      ['SS9/a', 'A', 29, 2085],
      ['SS9/b', 85, 25, 2092],
    ]);
  });

  it('judges carriers by the blocks and keeps the marks as they stand', () => {
    const indicator = plan.indicators.find(({ code }) => code === 'SS4/d');
    const marks = (section: string): readonly string[] | undefined =>
      plan.prints.find(({ at, code }) => at.section === section && code === 'SS4/d')?.marks;
    expect(indicator).toMatchObject({ carriers: ['PIH'], category: ['UKE-2/UPT'] });
    expect([marks('annex3'), marks('annex3b')]).toEqual([['POPTIKJI'], ['PIH']]);
    const shifted = plan.prints.find(({ at, code }) => at.section === 'annex3' && code === 'SS1/b');
    expect(shifted).toMatchObject({ marks: ['PIH', 'BBSPJI'], categories: ['UKE-1'] });
    expect(plan.indicators.find(({ code }) => code === 'SS1/b')?.carriers).toEqual(['BBSPJI', 'BSPJI']);
  });

  it('marks both categories only where two are printed; else the organisation decides', () => {
    const of = (category: string): number =>
      plan.indicators.filter((i) => i.category.join() === category).length;
    expect([of('UKE-1'), of('UKE-2/UPT'), of('UKE-1,UKE-2/UPT')]).toEqual([17, 18, 1]);
  });

  it('says of each kind, consolidation and roll-up what the field asks for', () => {
    const told = (code: string): readonly unknown[] => {
      const found = plan.indicators.find((indicator) => indicator.code === code);
      return [found?.kind, found?.consolidation, found?.calendar, found?.proposal, found?.rollUp.kind];
    };
    expect(told('SS1/a')).toEqual(['saving', 'last', 'quarterly', 'flat', 'owner']);
    expect(told('SS1/b')).toEqual(['count', 'sum', 'quarterly', 'spread', 'sum']);
    expect(told('SS3/a')).toEqual(['ratio', 'cumulative', 'quarterly', 'progressiveFromLastYear', 'owner']);
    expect(told('SS3/d')).toEqual(['ratio', 'last', 'quarterly', 'progressive', 'ratioOfSums']);
    expect(told('SS3/e')).toEqual(['growthOfOne', 'last', 'quarterly', 'flat', 'meanOfReporting']);
    expect(told('SS3/f')).toEqual(['difference', 'last', 'quarterly', 'flat', 'sum']);
    expect(told('SS7/b')).toEqual(['direct', 'average', 'yearly', 'flat', 'meanOfReporting']);
    expect(told('SS9/a')).toEqual(['direct', 'last', 'yearly', 'flat', 'shareAtOrAbove']);
    const thresholds = plan.indicators.flatMap(({ code, rollUp }) =>
      rollUp.kind === 'shareAtOrAbove' ? [[code, rollUp.threshold, rollUp.strictly, rollUp.of]] : [],
    );
    expect(thresholds).toEqual([
      ['SS6/a', 3, false, 25],
      ['SS8/c', 'B', false, 24],
      ['SS9/a', 80, true, 29],
      ['SS9/b', 90, false, 25],
    ]);
  });

  it('names components for every ratio, growth, saving and difference, and only for them', () => {
    const measured = ['ratio', 'growth', 'growthOfOne', 'saving', 'difference'];
    for (const { kind, components } of plan.indicators) {
      const names = Object.keys(components ?? {})
        .filter((name) => name !== 'smallestWhole')
        .sort()
        .join();
      expect(names).toBe(measured.includes(kind) ? (kind === 'ratio' ? 'part,whole' : 'after,before') : '');
    }
  });

  it('has the smallest sample that the card of SS4/a asks for', () => {
    const smallest = plan.indicators.flatMap(({ code, components }) =>
      components?.smallestWhole === undefined ? [] : [[code, components.smallestWhole]],
    );
    expect(smallest).toEqual([['SS4/a', 5]]);
  });

  it('stays small enough to ship with the pane', () => {
    expect(statSync(resolve(__dirname, '../../src/plans/bskji-2021-2024.json')).size).toBeLessThan(600_000);
  });
});
