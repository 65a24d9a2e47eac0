/** Entries labelled by hand: which rule speaks, what it offers, and silence on what is right. */
import { judgeRow } from '../../../src/renstra/validation/judge';
import type { Labelled } from './labelled/labelled';
import { clean, kinds, mangled, notApplicable, scales } from './labelled/numbers';
import { texts } from './labelled/texts';
import { context, labelledRow } from './rows';

const families: readonly (readonly [string, readonly Labelled[]])[] = [
  ['text that is a number', texts],
  ['numbers that were changed', mangled],
  ['blank, N/A and zero', notApplicable],
  ['what a scale allows', scales],
  ['kind of figure', kinds],
  ['entries that are right', clean],
];

it('are at least 300', () => {
  expect(families.flatMap(([, entries]) => entries).length).toBeGreaterThanOrEqual(300);
});

const titleOf = ([entry, indicator, target, expected, , details]: Labelled): string => {
  const facts = details === undefined ? '' : ` ${JSON.stringify(details)}`;
  return `${expected} ${JSON.stringify(entry)}${facts} for ${indicator} with target ${JSON.stringify(target)}`;
};

describe.each(families)('%s', (_, entries) => {
  it.each(entries.map((entry) => [titleOf(entry), entry] as const))('%s', (_title, labelled) => {
    const [entry, indicator, target, expected, fixes = [], details] = labelled;
    const found = judgeRow(labelledRow(indicator, target, entry, details), context).map((finding) => ({
      rule: finding.rule,
      fixes: finding.fixes?.map(({ value }) => value) ?? [],
    }));
    expect(found).toEqual(expected === 'clean' ? [] : [{ rule: expected, fixes }]);
  });
});
