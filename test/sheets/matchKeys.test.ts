/** Ids that Excel's search by criterion would take for a number, a pattern or each other are counted apart all the same. */
import fc from 'fast-check';
import { parsePlan } from '../../src/plans/loadPlan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { matchKeys, unspelled } from '../../src/sheets/matchKeys';
import { blockNames, measurementBlock, summaryBlock } from '../../src/sheets/names';
import { writeDirectly } from './support/directWorkbook';

const year = 2025;
const units = ['12', '012', 'IKU*', '=x', 'TRUE', 'a', 'A'];
const loaded = parsePlan(
  JSON.stringify({
    title: 'Uji',
    years: [year],
    units,
    goals: [
      { code: '1', name: 'Tujuan satu' },
      { code: '1.0', name: 'Tujuan dua' },
    ],
    objectives: [
      { code: '1.1', name: 'Sasaran satu' },
      { code: '1.10', name: 'Sasaran sepuluh' },
    ],
    indicators: [
      { code: 'a', name: 'Satu', goal: '1', objective: '1.1', measure: '%' },
      { code: 'b', name: 'Dua', goal: '1.0', objective: '1.10', measure: '%' },
    ],
    targets: units.flatMap((unit, index) =>
      ['a', 'b']
        .slice(0, index < 3 ? 2 : 1)
        .map((code) => ({ unit, code, targets: { [year]: code === 'a' ? 40 : 80 } })),
    ),
  }),
  'id',
);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
const { plan } = loaded;

describe('groups whose ids cannot be searched for as they are', () => {
  const workbook = writeDirectly(designWorkbook(plan, { year, units, language: 'id' }));
  workbook.put(measurementBlock(year), '12/a', 'tw4.entry', 20);
  workbook.put(measurementBlock(year), '12/b', 'tw4.entry', 80);
  workbook.compute();
  const keysOf = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => matchKeys(ids)?.get(id) ?? id);
  const rowsOf = (kind: 'unit' | 'objective' | 'goal', ids: readonly string[]): unknown =>
    keysOf(ids).map((key) => workbook.shown(summaryBlock(kind, year), key, 'rows'));

  it('are counted apart on Rekap and Beranda', () => {
    expect(rowsOf('unit', units)).toEqual([2, 2, 2, 1, 1, 1, 1]);
    expect(rowsOf('objective', ['1.1', '1.10'])).toEqual([7, 3]);
    expect(rowsOf('goal', ['1', '1.0'])).toEqual([7, 3]);
    const reported = keysOf(units).map((key) => workbook.shown(blockNames.completeness, key, 'tw4.reported'));
    expect(reported).toEqual([2, 0, 0, 0, 0, 0, 0]);
  });

  it('keep their figures apart on Tujuan', () => {
    const goals = keysOf(['1', '1.0']);
    expect(goals.map((key) => workbook.shown(blockNames.goalTargets, key, `target${year}`))).toEqual([
      40, 80,
    ]);
    expect(goals.map((key) => workbook.shown(blockNames.goals, key, 'realisation'))).toEqual([20, 80]);
  });
});

describe('match keys', () => {
  it('are not made for ordinary ids', () => {
    expect(matchKeys(['T1', 'SS1', 'BSPJI Aceh', '1.1', '1.2', '2', 'SS3/k'])).toBeUndefined();
  });

  it('differ for all ids, tell them, and are themselves searched for as they stand', () => {
    const odd = fc.stringMatching(/^[aA1.0*?~=<>#é %]{1,6}$/);
    fc.assert(
      fc.property(fc.uniqueArray(odd, { minLength: 1, maxLength: 6 }), (ids) => {
        const keys = [...(matchKeys(ids)?.values() ?? ids)];
        expect(new Set(keys).size).toBe(ids.length);
        expect(matchKeys(keys)).toBeUndefined();
        expect(keys.map(unspelled)).toEqual(ids);
      }),
    );
  });
});
