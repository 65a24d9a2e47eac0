/** Sheets that are worked out before the button is pressed: what is sent is the same, and what is no longer wanted is let go. */
import { workbookAccess } from '../../src/excel/access';
import { newSheetsAhead } from '../../src/excel/applyPhases';
import { newSheet } from '../../src/excel/newSheet';
import type { Host } from '../../src/host/host';
import type { Proposal } from '../../src/sheets/proposal';
import { apply, insert, newHost, portrait, propose, sheetOf, withoutComputing } from './onHost';
import { smallPlan } from './smallPlan';

const requestsOf = (host: Host): string[] => host.requests.map(({ text }) => text.replace(/"id":\d+/, ''));

const wanted = (): boolean => false;

/** Requests of applying alone, in an empty workbook. */
async function applied(
  prepare: (proposal: Proposal) => Promise<void>,
): Promise<{ host: Host; requests: string[] }> {
  const host = newHost(withoutComputing);
  const proposal = await propose(smallPlan());
  await prepare(proposal);
  host.resetCounters();
  expect((await apply(proposal)).kind).toBe('done');
  return { host, requests: requestsOf(host) };
}

it('sends the same requests, worked out before the click or after it', async () => {
  const after = await applied(() => Promise.resolve());
  const before = await applied((proposal) => workbookAccess().prepare(proposal, wanted));
  expect(before.requests.length).toBeGreaterThan(5);
  expect(before.requests).toEqual(after.requests);
  expect(portrait(before.host)).toEqual(portrait(after.host));
});

it('is what the click finds, once', async () => {
  newHost(withoutComputing);
  const proposal = await propose(smallPlan());
  await workbookAccess().prepare(proposal, wanted);
  // With all sheets there, none takes a step of its own any more.
  expect(newSheetsAhead(proposal).next().done).toBe(true);
  const [first] = proposal.work;
  const plan = proposal.workbookPlan.sheets.find(({ id }) => id === first?.id);
  if (first === undefined || plan === undefined) throw new Error('Nothing is to be inserted');
  const found = newSheet(plan, first.name).next();
  expect(found).toMatchObject({ done: true, value: { contents: expect.any(Array) as unknown } });
  // What was sent is let go: another time it is worked out again.
  expect(newSheet(plan, first.name).next().done).toBe(false);
});

it('stops where it is when it is not wanted any more, and the insertion is whole all the same', async () => {
  let steps = 0;
  const { host, requests } = await applied((proposal) =>
    workbookAccess().prepare(proposal, () => (steps += 1) > 3),
  );
  expect(steps).toBe(5);
  const undisturbed = await applied(() => Promise.resolve());
  expect(requests).toEqual(undisturbed.requests);
  expect(portrait(host)).toEqual(portrait(undisturbed.host));
});

it('takes no sheet that was worked out for a name which is taken by now', async () => {
  const host = newHost(withoutComputing);
  const plan = smallPlan();
  await workbookAccess().prepare(await propose(plan), wanted);
  host.userAddsSheet('Pengukuran 2024');
  host.userEdits('Pengukuran 2024', 'A1', [['milik sendiri']]);
  await insert(plan);
  const own = sheetOf(host, 'Pengukuran 2024');
  expect([...own.cells.values()].flatMap((line) => [...line.values()])).toMatchObject([
    { input: { kind: 'constant', value: 'milik sendiri' } },
  ]);
  expect(host.workbook.sheets.filter(({ name }) => name.startsWith('Pengukuran 2024'))).toHaveLength(2);
  expect((await propose(plan)).work).toEqual([]);
});

it('works out nothing where nothing may be written', async () => {
  newHost({ ...withoutComputing, readOnly: true });
  const proposal = await propose(smallPlan());
  expect(proposal.obstacles).toEqual([{ kind: 'readOnly' }]);
  let asked = 0;
  await workbookAccess().prepare(proposal, () => (asked += 1) < 0);
  expect(asked).toBe(0);
});
