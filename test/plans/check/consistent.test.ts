import fc from 'fast-check';
import { checkPlan } from '../../../src/plans/check/checkPlan';
import type { PlannedValue } from '../../../src/renstra/plan';
import { planOf, planSpec } from './consistentPlan';

describe('a plan without contradictions', () => {
  it('gives no finding, whatever its years, units, indicators and funding', () => {
    fc.assert(
      fc.property(planSpec, fc.constantFrom('id', 'en'), (spec, language) => {
        expect(checkPlan(planOf(spec), language).findings).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives exactly one finding when one print of one figure is changed', () => {
    fc.assert(
      fc.property(planSpec, fc.nat(), fc.nat(), (spec, printChoice, yearChoice) => {
        const plan = planOf(spec);
        const position = printChoice % plan.prints.length;
        const print = plan.prints[position];
        if (print === undefined) return;
        const years = Object.keys(print.targets);
        const year = years[yearChoice % Math.max(1, years.length)];
        if (year === undefined || print.code === 'T1') return;
        const changed: PlannedValue = print.targets[year] === 77.77 ? 78.88 : 77.77;
        const prints = plan.prints.map((candidate, index) =>
          index === position
            ? { ...candidate, targets: { ...candidate.targets, [year]: changed } }
            : candidate,
        );
        const findings = checkPlan({ ...plan, prints }, 'id').findings.filter(
          (finding) => finding.rule === 'P01',
        );
        expect(findings).toHaveLength(1);
        expect(findings[0]).toMatchObject({ code: print.code, period: year, found: '77.77' });
        const at = findings[0]?.at;
        expect(at !== undefined && 'places' in at ? at.places : []).toContainEqual(print.at);
      }),
      { numRuns: 100 },
    );
  });
});
