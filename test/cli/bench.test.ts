import { entriesOf, fillWorkbook } from '../../src/cli/bench/entries';
import { atLeast, atMost, median, missedFigures } from '../../src/cli/bench/figure';
import { cellsOfPlan, writeCellByCell } from '../../src/cli/bench/cellByCell';
import { cellsBySheet, contentsOf } from '../../src/cli/bench/contents';
import { measure } from '../../src/cli/bench/bench';
import { designOf, insertMeasured, startTimedHost } from '../../src/cli/bench/insertion';
import { hasLibreOffice } from '../../src/cli/bench/libreOffice';
import { largerPlan } from '../../src/cli/bench/largerPlan';
import { requestCounts, syncReport } from '../../src/cli/bench/syncs';
import { checkPlan } from '../../src/plans/check/checkPlan';
import { exportPlan } from '../../src/plans/exportPlan';
import { builtInPlan, parsePlan } from '../../src/plans/loadPlan';
import type { Plan } from '../../src/renstra/plan';

const plan = builtInPlan();
const planText = exportPlan(plan);
const unitIds = plan.units.map(({ id }) => id);
const year = 2024;

/** The plan with its first units only. */
function smallerPlan(units: number): Plan {
  const kept = new Set(unitIds.slice(0, units));
  return {
    ...plan,
    units: plan.units.filter(({ id }) => kept.has(id)),
    targets: plan.targets.filter(({ unit }) => kept.has(unit)),
    funding: [],
    prints: plan.prints.filter(({ unit }) => unit === undefined || kept.has(unit)),
    guidelines: plan.guidelines.filter(({ unit }) => unit === undefined || kept.has(unit)),
  };
}

describe('the counted figures of the built-in plan', () => {
  it('takes at most 12 syncs, as many for one unit as for all 30, and at most 2.5 times the contents as request text', async () => {
    const one = requestCounts(await insertMeasured(planText, unitIds.slice(0, 1), year));
    const all = requestCounts(await insertMeasured(planText, unitIds, year));
    const report = syncReport(one, all);
    expect([one.units, all.units]).toEqual([1, 30]);
    expect(one.syncs).toBeGreaterThan(0);
    expect(all.cells).toBeGreaterThan(412 * 20);
    expect(all.requestCharacters).toBeGreaterThan(0);
    expect(missedFigures(report)).toEqual([]);
    expect(report.mostSyncs).toEqual({ value: all.syncs, bound: 12, met: true });
    expect(report.moreSyncsForAll).toEqual({ value: 0, bound: 0, met: true });
    expect(report.requestRatio.bound).toBe(2.5);
  }, 240_000);
});

describe('a larger plan', () => {
  it('has every unit, row and unit funding as often as asked, under names that lead somewhere', () => {
    const larger = largerPlan(plan, 4);
    expect(larger.units).toHaveLength(4 * 30);
    expect(larger.targets).toHaveLength(4 * 412);
    expect(new Set(larger.units.map(({ id }) => id)).size).toBe(120);
    expect(new Set(larger.targets.map(({ unit, code }) => `${unit}/${code}`)).size).toBe(4 * 412);
    expect(parsePlan(exportPlan(larger), 'en')).toMatchObject({ ok: true });
  });

  it('is the plan itself when asked once', () => {
    expect(largerPlan(plan, 1)).toEqual(plan);
    expect(checkPlan(largerPlan(plan, 1), 'en')).toEqual(checkPlan(plan, 'en'));
  });
});

describe('the writer with one sync per cell', () => {
  it('writes the same contents with as many syncs as cells', async () => {
    const units = unitIds.slice(1, 2);
    const { host: expected } = await insertMeasured(planText, units, year);
    const workbookPlan = designOf(plan, units, year);
    const cells = cellsOfPlan(workbookPlan);
    const { host } = await startTimedHost();
    await writeCellByCell(workbookPlan, cells);
    expect(host.syncs).toBe(cells.length + 1);
    for (const { name } of workbookPlan.sheets)
      expect(cellsBySheet(host.workbook).get(name)).toEqual(cellsBySheet(expected.workbook).get(name));
  });
});

describe('the entries of a full workbook', () => {
  it('all have a place, and hold figures, N/A and what nobody can read', async () => {
    const entries = entriesOf(plan, year);
    await insertMeasured(planText, unitIds, year);
    expect(await fillWorkbook(plan, year)).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(412 * 4);
    const values = entries.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['N/A', 'belum ada', 0]));
    expect(values.filter((value) => typeof value === 'number').length).toBeGreaterThan(412 * 3);
  });
});

describe('the report', () => {
  it('has each figure with its bound and whether it is met', async () => {
    const report = await measure({
      plan: smallerPlan(2),
      year,
      warmUps: 0,
      sizes: [
        { times: 1, runs: 2, engine: true },
        { times: 2, runs: 1, engine: false },
      ],
      every: 3,
      pieceRuns: 1,
      speedRuns: 1,
      ruleEntries: 1_600,
      ruleRuns: 1,
      audit: { formulas: 2_000, runs: 1 },
      paneRuns: 0,
    });
    const figure: unknown = expect.objectContaining({
      value: expect.any(Number) as unknown,
      bound: expect.any(Number) as unknown,
      met: expect.any(Boolean) as unknown,
    });
    expect(report).toMatchObject({
      plan: plan.id,
      year,
      syncs: { mostSyncs: figure, moreSyncsForAll: figure, requestRatio: figure },
      againstOneSyncPerCell: {
        timesFaster: figure,
        oneUnit: { units: 1, cellsDiffering: { value: 0, bound: 0, met: true } },
        allUnits: { units: 2, cellsDiffering: { value: 0, bound: 0, met: true } },
      },
      libreOffice: hasLibreOffice()
        ? {
            built: { entries: 0, differing: { value: 0, met: true } },
            filled: { entries: expect.any(Number) as unknown, differing: { value: 0, met: true } },
            opening: { seconds: figure, secondsWithConstants: expect.any(Number) as unknown },
          }
        : { skipped: 'soffice missing' },
      growth: { planSheetsClient: { x2: figure }, withHost: { x2: figure } },
      workbench: { skipped: 'not asked for' },
      rules: { entries: 1_600, smallerEntries: 400, milliseconds: figure, growth: figure },
      audit: {
        speed: { formulas: 2_000, milliseconds: figure, growth: figure },
        own: { sheets: 15, findings: { value: 0, met: true }, syncs: { met: true } },
      },
    });
    expect(report.rules.findings).toBeGreaterThan(100);
    const met = (value: number, bound: number) => ({ value, bound, met: true });
    expect(report.live).toEqual({
      openingSyncs: 2,
      syncsOfOneEdit: met(1, 1),
      rowsJudgedAfterOneEdit: met(1, 1),
      pastedEntries: 4 * smallerPlan(2).targets.length,
      syncsOfPaste: met(1, 2),
      passesOfPaste: met(1, 1),
    });
    expect(report.growth.planSheetsClient['x2']?.bound).toBe(1.15);
    const [first, second] = report.growth.sizes;
    expect([first?.units, second?.units]).toEqual([2, 4]);
    expect(second?.rows).toBe(2 * (first?.rows ?? 0));
    expect(first?.engineMilliseconds).toBeGreaterThan(0);
    expect(second?.engineMilliseconds).toBeNull();
    const { oneUnit, allUnits } = report.againstOneSyncPerCell;
    expect(oneUnit.cellsWritten).toBe(oneUnit.cells);
    expect(allUnits.cellsWritten).toBe(Math.ceil(allUnits.cells / 3));
  }, 240_000);
});

describe('figures', () => {
  it('meet their bound up to the bound itself', () => {
    expect([atMost(12, 12).met, atMost(12.0001, 12).met]).toEqual([true, false]);
    expect([atLeast(20, 20).met, atLeast(19.9999, 20).met]).toEqual([true, false]);
  });

  it('that are missed are named by their path', () => {
    const report = { a: { b: atMost(3, 2), c: [atLeast(1, 2)] }, d: atMost(1, 2), e: null };
    expect(missedFigures(report)).toEqual(['a.b', 'a.c.0']);
  });

  it('are medians', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
    expect(() => median([])).toThrow('No median of nothing');
  });
});

it('contents count cells that hold something', async () => {
  const { host } = await startTimedHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:B2').formulas = [
      [1, '=A1'],
      ['', 'ab'],
    ];
    await context.sync();
  });
  expect(contentsOf(host.workbook)).toEqual({ cells: 3, characters: '[1,"=A1","ab"]'.length });
});
