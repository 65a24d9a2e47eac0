/** Example entries: plausible and the same every time, each in a cell of its own, some wrong on purpose, and out again. */
import fc from 'fast-check';
import { exampleAccess } from '../../src/excel/exampleAccess';
import { readWorkbook } from '../../src/excel/snapshot';
import { builtInPlan } from '../../src/plans/loadPlan';
import { rowKey } from '../../src/renstra/plan';
import { boundsOf, scaleOfRow } from '../../src/renstra/scales';
import { judgeWorkbook } from '../../src/sheets/checking/judgement';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { exampleEntries, exampleMark, exampleUnit } from '../../src/sheets/example/entries';
import { lastExampleQuarter } from '../../src/sheets/example/holdsExample';
import type { EntryToFill } from '../../src/sheets/entryToFill';
import { historyBlock, measurementBlock, paperBlock } from '../../src/sheets/names';
import type { Quarter } from '../../src/sheets/periods';
import type { Snapshot } from '../../src/sheets/snapshot';
import { insert, newHost, withoutComputing } from '../excel/onHost';
import { trialPlan, trialUnit, trialYear } from './support/trialPlan';
import { trialRow } from './support/trialRow';

const plan = builtInPlan();
const year = 2024;
const everyUnit = plan.units.map(({ id }) => id);
const idOf = ({ block, rowKey: row, columnKey }: EntryToFill): string => `${block} ${row} ${columnKey}`;

const mark = exampleMark('id');
const throughout = { report: () => undefined, isCancelled: () => false };

/** What stands below the title of Beranda. */
const onHome = (): Promise<unknown> =>
  Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Beranda').getRange('B3').load('values');
    await context.sync();
    const [[words] = []]: readonly (readonly unknown[])[] = cell.values;
    return words;
  });

async function snapshot(): Promise<Snapshot> {
  const read = await readWorkbook();
  if ('failure' in read) throw new Error(JSON.stringify(read.failure));
  return read;
}

describe('of the built-in plan', () => {
  const entries = exampleEntries(plan, { year, units: everyUnit, language: 'id', until: 4 });
  const realisations = entries.filter(
    ({ block, columnKey }) => block === measurementBlock(year) && columnKey.endsWith('.entry'),
  );

  it('are the same every time, one for a cell', () => {
    expect(exampleEntries(plan, { year, units: everyUnit, language: 'id', until: 4 })).toEqual(entries);
    expect(new Set(entries.map(idOf)).size).toBe(entries.length);
  });

  it('reach every unit, earlier years and the working papers', () => {
    const below = everyUnit.filter((unit) => unit !== plan.organisation.id);
    const units = plan.targets.filter(({ unit, code }) =>
      entries.some(({ rowKey: key }) => key === rowKey(unit, code)),
    );
    expect([...new Set(units.map(({ unit }) => unit))]).toEqual(expect.arrayContaining(below));
    const blocks = new Set(entries.map(({ block }) => block));
    expect([...blocks].sort()).toEqual([historyBlock(year), paperBlock(year), measurementBlock(year)].sort());
  });

  it('leave to the units what is rolled up from them', () => {
    const own = realisations.filter(({ rowKey: key }) => key.startsWith(`${plan.organisation.id}/`));
    const alone = new Set(
      plan.indicators
        .filter(
          ({ code, compilers }) =>
            !plan.targets.some(
              (row) =>
                row.code === code &&
                row.unit !== plan.organisation.id &&
                compilers?.includes(row.unit) !== true,
            ),
        )
        .map(({ code }) => rowKey(plan.organisation.id, code)),
    );
    for (const { rowKey: key } of own) expect(alone).toContain(key);
  });

  it('leave some quarters unreported and some figures not applicable', () => {
    const last = realisations.filter(({ columnKey }) => columnKey.startsWith('tw4')).length;
    const before = realisations.filter(({ columnKey }) => columnKey.startsWith('tw3')).length;
    expect(last).toBeGreaterThan(before / 2);
    expect(realisations.filter(({ value }) => value === 'N/A').length).toBeGreaterThan(5);
  });

  it.each([1, 2, 3] as const)('up to TW %i are among those up to TW IV, for taking them out', (until) => {
    const ids = new Map(entries.map((one) => [idOf(one), one.value]));
    const fewer = exampleEntries(plan, { year, units: everyUnit, language: 'id', until });
    expect(fewer.length).toBeLessThan(entries.length);
    const differing = fewer.filter((one) => (ids.get(idOf(one)) ?? one.value) !== one.value);
    const later = fewer.filter(({ columnKey }) => Number(/^tw(\d)/.exec(columnKey)?.[1] ?? 0) > until);
    expect({ differing, later }).toEqual({ differing: [], later: [] });
  });
});

describe('of one unit, in a workbook', () => {
  const unit = exampleUnit(plan) ?? '';
  const options = { year, units: [unit], language: 'id', until: 4 } as const;
  const entries = exampleEntries(plan, options);

  it('each have a blank cell, say that they are an example, are found wrong where they are, and go out again', async () => {
    newHost(withoutComputing);
    await insert(designWorkbook(plan, options));
    expect(lastExampleQuarter(await snapshot())).toBeUndefined();
    const access = exampleAccess();
    expect(await access.fill(entries, mark, throughout)).toEqual({ written: entries.length, stopped: false });
    expect(await onHome()).toBe(mark);
    const filled = await snapshot();
    expect(lastExampleQuarter(filled)).toBe(4);
    const checked = judgeWorkbook(filled, { language: 'id', today: { year: 2026, month: 1 } });
    if (checked.kind !== 'judged') throw new Error(checked.kind);
    const rules = checked.judgement.open.map(({ finding }) => finding.rule).sort();
    expect(rules).toEqual(['V01', 'V07', 'V08', 'V09', 'V25']);
    expect(await access.fill(entries, mark, throughout)).toEqual({ written: 0, stopped: false });

    const [first] = entries;
    if (first === undefined) throw new Error('No entries');
    expect(await access.takeOut([{ ...first, value: 'something else' }], '', throughout)).toEqual({
      emptied: 0,
      kept: 1,
      stopped: false,
    });
    const told: string[] = [];
    const { report, isCancelled } = {
      report: (done: number, total: number) => void told.push(`${String(done)}/${String(total)}`),
      isCancelled: () => told.length === 3,
    };
    const stopped = await access.takeOut(entries, mark, { report, isCancelled });
    if ('failure' in stopped) throw new Error(JSON.stringify(stopped));
    expect(told).toHaveLength(3);
    expect(told[0]).toBe(`0/${String(entries.length)}`);
    expect(told[2]).toBe(`${String(stopped.emptied)}/${String(entries.length)}`);
    expect(stopped).toMatchObject({ kept: 0, stopped: true });
    expect(await onHome()).toBe(mark);
    expect(await access.takeOut(entries, mark, throughout)).toEqual({
      emptied: entries.length - stopped.emptied,
      kept: 0,
      stopped: false,
    });
    expect(await onHome()).toBe('');
    const empty = await snapshot();
    expect(lastExampleQuarter(empty)).toBeUndefined();
    expect(await access.takeOut(entries, mark, throughout)).toEqual({ emptied: 0, kept: 0, stopped: false });
  });

  it('speak English in an English workbook', () => {
    const english = exampleEntries(plan, { ...options, language: 'en' });
    const notes = english.filter(({ columnKey }) => columnKey.endsWith('.evidence'));
    expect(notes.length).toBeGreaterThan(0);
    for (const { value } of notes) expect(value).toMatch(/^Example: /);
  });
});

it('of any plan stay inside the bounds of their scales, but for the mistakes', () => {
  const until = fc.constantFrom<Quarter>(1, 2, 3, 4);
  fc.assert(
    fc.property(fc.array(trialRow, { minLength: 1, maxLength: 4 }), until, (rows, last) => {
      const trial = trialPlan(rows);
      const entries = exampleEntries(trial, {
        year: trialYear,
        units: [trialUnit],
        language: 'id',
        until: last,
      });
      for (const { rowKey: key, columnKey, value } of entries) {
        if (!columnKey.endsWith('entry') || typeof value !== 'number') continue;
        const row = trial.targets.find(({ unit, code }) => rowKey(unit, code) === key);
        const scale = row && scaleOfRow(trial, row);
        const { minimum = -Infinity } = boundsOf(scale, 'direct');
        expect(value).toBeGreaterThanOrEqual(minimum);
        if (scale?.wholeNumbers === true) expect(Number.isInteger(value)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
