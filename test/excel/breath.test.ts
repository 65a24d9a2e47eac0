/** Long work of the pane lets clicks through. */
import { Breath } from '../../src/excel/breath';
import { builtInPlan } from '../../src/plans/loadPlan';
import { designInSteps, designWorkbook } from '../../src/sheets/designWorkbook';

it('lets what waits be done between two steps, once the work has gone on for a while', async () => {
  let now = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now);
  const done: string[] = [];
  function* work(): Generator<void, string> {
    for (const step of ['first', 'second', 'third']) {
      setTimeout(() => done.push(`click during ${step}`), 0);
      done.push(step);
      now += step === 'first' ? 1 : 1_000;
      yield;
    }
    return 'result';
  }
  try {
    expect(await new Breath().through(work())).toBe('result');
  } finally {
    clock.mockRestore();
  }
  expect(done).toEqual([
    'first',
    'second',
    'click during first',
    'click during second',
    'third',
    'click during third',
  ]);
});

it('designs a workbook sheet by sheet, as in one go', () => {
  const plan = builtInPlan();
  const options = { year: 2024, units: ['PIH'], language: 'id' } as const;
  const steps = designInSteps(plan, options);
  let count = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) {
      expect(step.value).toEqual(designWorkbook(plan, options));
      // Beranda tells of the others and comes with the last of them.
      expect(count).toBe(step.value.sheets.length - 1);
      return;
    }
    count += 1;
  }
});
