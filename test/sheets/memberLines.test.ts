/** Units that a share counts without a row of targets: their lines on the working papers flow into the roll-up as the function says. */
import fc from 'fast-check';
import { cellAddress } from '../../src/formula/address';
import { valueOfCell } from '../../src/renstra/cellValue';
import { rowKey } from '../../src/renstra/plan';
import { quarters } from '../../src/renstra/quarter';
import { membersWithoutRow, rollUp } from '../../src/renstra/rollUp';
import { builtInPlan } from '../../src/plans/loadPlan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { blockNames, measurementBlock, paperBlock } from '../../src/sheets/names';
import { lineKey } from '../../src/sheets/papers/lineKeys';
import { quarterKey } from '../../src/sheets/periods';
import { rollUpColumn } from '../../src/sheets/rollUps/formulas';
import { writeDirectly } from './support/directWorkbook';
import { gridOf } from './support/gridOfBlock';
import { insert } from './support/insertedWorkbook';
import {
  allUnits,
  codeOf,
  compiler,
  figureOf,
  members,
  organisation,
  rollUpPlan,
  trialIndicator,
  type TrialIndicator,
} from './support/rollUpTrial';
import { customRuleAt, marksAt, put, resultAt } from './support/rulesInForce';
import { trialYear } from './support/trialPlan';
import { trialScales, type Typed } from './support/trialRow';

const sheets = ['cascading', 'measurement', 'workingPapers', 'history', 'settings'] as const;
const papers = paperBlock(trialYear);
const typed: fc.Arbitrary<Typed> = fc.constantFrom(
  undefined,
  undefined,
  1,
  2.5,
  3,
  4.2,
  'N/A',
  'B',
  'a',
  'B?',
);

const isShare = ({ rollUp: rule, consolidation, kind }: TrialIndicator): boolean =>
  kind === 'direct' && rule.kind === 'shareAtOrAbove' && rule.of > members.length && consolidation === 'last';
const trials = fc
  .sample(trialIndicator.filter(isShare), { numRuns: 16, seed: 7 })
  .map((trial): TrialIndicator => ({ ...trial, isPrinted: true }));

describe('lines of units without a row', () => {
  it('count towards the share in every quarter as its members do', () => {
    const plan = rollUpPlan(trials);
    const workbook = writeDirectly(
      designWorkbook(plan, { year: trialYear, units: allUnits, language: 'id' }),
      sheets,
    );
    const expected = trials.flatMap((trial, index) => {
      const of = trial.rollUp.kind === 'shareAtOrAbove' ? trial.rollUp.of : 0;
      const keys = [
        lineKey(rowKey(organisation, codeOf(index)), 'u2'),
        ...Array.from({ length: of - members.length - 1 }, (_, at) =>
          lineKey(rowKey(organisation, codeOf(index)), `x${at + 1}`),
        ),
      ];
      for (const unit of allUnits)
        for (const quarter of quarters)
          workbook.put(
            measurementBlock(trialYear),
            rowKey(unit, codeOf(index)),
            `${quarterKey(quarter)}.entry`,
            unit === organisation ? undefined : trial.cells[allUnits.indexOf(unit)]?.[quarter - 1]?.entry,
          );
      const lines = fc.sample(fc.array(typed, { minLength: 4, maxLength: 4 }), {
        numRuns: keys.length,
        seed: index,
      });
      return quarters.map((quarter) => {
        const scale = trialScales.find(({ id }) => id === trial.scale);
        for (const [at, key] of keys.entries())
          workbook.put(papers, key, `${quarterKey(quarter)}.figure`, lines[at]?.[quarter - 1]);
        const figures = [
          ...members.map((unit) => figureOf(trial, unit, quarter)),
          ...lines.map((line) => ({ unit: '', scale, value: valueOfCell(line[quarter - 1], scale) })),
        ];
        return { index, quarter, ...rollUp(trial.rollUp, figures) };
      });
    });
    workbook.compute();
    const shown = expected.map(({ index, quarter }) =>
      ['value', 'reported'].map((name) =>
        workbook.shown(
          blockNames.cascading,
          codeOf(index),
          rollUpColumn(trialYear, `${quarterKey(quarter)}.${name}`),
        ),
      ),
    );
    expect(shown).toEqual(
      expected.map(({ value, reported }) => [
        value.kind === 'number'
          ? (expect.closeTo(value.number, 9) as unknown)
          : { blank: '', notApplicable: 'N/A', invalid: '!', grade: '?' }[value.kind],
        reported,
      ]),
    );
    const kinds = new Set(expected.map(({ value }) => value.kind));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['blank', 'invalid', 'number']));
    const organisationRow = rowKey(organisation, codeOf(0));
    const fed = quarters.map((quarter) =>
      workbook.shown(measurementBlock(trialYear), organisationRow, `${quarterKey(quarter)}.actual`),
    );
    expect(fed).toEqual(shown.slice(0, 4).map(([value]) => value));
  });

  it('stand only where the plan counts more units than have a row', () => {
    const plan = builtInPlan();
    const counted = plan.indicators.flatMap((indicator) => {
      const { units, unnamed } = membersWithoutRow(plan, indicator);
      return units.length + unnamed === 0 ? [] : [[indicator.code, units.join(', '), unnamed]];
    });
    const centres = 'P4SI, P2SI, POPTIKJI, PIH, Sekretariat';
    expect(counted).toEqual([
      ['SS6/a', centres, 0],
      ['SS9/a', centres, 0],
      ['SS9/b', centres, 0],
    ]);
  });

  it('are those of the chosen units, and nobody else’s', () => {
    const plan = builtInPlan();
    const design = designWorkbook(plan, { year: 2024, units: ['PIH', 'BBKK'], language: 'id' });
    const rows = design.sheets
      .flatMap(({ blocks }) => blocks)
      .find(({ name }) => name === paperBlock(2024))?.rows;
    const lines = (rows ?? []).filter(({ key }) => key.startsWith('BSKJI/'));
    expect(lines.map(({ key, cells }) => [key, cells['unit'], cells['limit'], cells['above']])).toEqual(
      [
        ['SS6/a', 3, 0],
        ['SS9/a', 80, 1],
        ['SS9/b', 90, 0],
      ].map(([code, limit, above]) => [
        `BSKJI/${code}#u5`,
        { kind: 'constant', value: 'PIH' },
        { kind: 'constant', value: limit },
        { kind: 'constant', value: above },
      ]),
    );
  });

  it('offer places for units that the plan does not name', () => {
    const [trial] = trials;
    if (trial === undefined) throw new Error('No trial.');
    const of = {
      ...trial,
      rollUp: { kind: 'shareAtOrAbove', threshold: 3, strictly: false, of: 7 } as const,
    };
    const design = designWorkbook(rollUpPlan([of]), { year: trialYear, units: allUnits, language: 'id' });
    const rows =
      design.sheets.flatMap(({ blocks }) => blocks).find(({ name }) => name === papers)?.rows ?? [];
    const lines = rows.filter(({ key }) => key.includes('#'));
    expect(lines.map(({ key, cells }) => [key, cells['unit'], cells['item']?.kind])).toEqual([
      [`${organisation}/IK.1#u2`, { kind: 'constant', value: compiler }, 'constant'],
      [`${organisation}/IK.1#x1`, { kind: 'constant', value: '' }, 'entry'],
      [`${organisation}/IK.1#x2`, { kind: 'constant', value: '' }, 'entry'],
    ]);
  });

  it('ask about and mark what does not fit the scale, in the cells themselves', async () => {
    const plan = builtInPlan();
    const host = await insert(designWorkbook(plan, { year: 2024, units: ['PIH', 'BBKK'], language: 'id' }));
    const { sheet, rows, columns } = gridOf(host, paperBlock(2024));
    const place = { row: rows.get('BSKJI/SS6/a#u5') ?? -1, column: columns.get('tw4.figure') ?? -1 };
    const far = sheet.cells.size + 200;
    const formulas = [customRuleAt(sheet, place), ...marksAt(sheet, place)];
    expect(formulas.length).toBeGreaterThan(2);
    const judge = (value: string | number): readonly unknown[] => {
      for (const [index, text] of formulas.entries())
        put(sheet, { row: place.row, column: far + index }, { kind: 'formula', text: text ?? '' });
      host.userEdits(sheet.name, cellAddress(place.row, place.column), value);
      const [isFine, ...marked] = formulas.map((_, index) =>
        resultAt(sheet, { row: place.row, column: far + index }),
      );
      return [isFine, marked.includes(true)];
    };
    // A level from 1 to 5; a blank cell is never asked about.
    expect([3, 'N/A'].map(judge)).toEqual([
      [true, false],
      [true, false],
    ]);
    expect([6, 0.5, 'tiga'].map(judge)).toEqual([
      [false, true],
      [false, true],
      [false, true],
    ]);
    expect(judge('')[1]).toBe(false);
  }, 120_000);
});
