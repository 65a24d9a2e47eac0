/** Entries labelled by hand: which rule speaks, what it offers, and silence on what is right. */
import { judgeRow } from '../../../src/renstra/validation/judge';
import { isSafelyFixed } from '../../../src/renstra/validation/rules';
import type { Labelled } from './labelled/labelled';
import { clean, kinds, mangled, notApplicable, scales } from './labelled/numbers';
import { practiceNumbers, practiceRight } from './labelled/practiceNumbers';
import { practiceTexts } from './labelled/practiceTexts';
import { practiceLetters, practiceWords } from './labelled/practiceWords';
import { texts } from './labelled/texts';
import { context, labelledRow } from './rows';

const families: readonly (readonly [string, readonly Labelled[]])[] = [
  ['text that is a number', texts],
  ['numbers that were changed', mangled],
  ['blank, N/A and zero', notApplicable],
  ['what a scale allows', scales],
  ['kind of figure', kinds],
  ['entries that are right', clean],
  ['figures as planners write them', practiceTexts],
  ['texts that are no number', practiceWords],
  ['words for nothing, errors and letters', practiceLetters],
  ['numbers made of others', practiceNumbers],
  ['more entries that are right', practiceRight],
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

describe('what is never put right without asking', () => {
  const asked: readonly Labelled[] = [
    ['91, 5', 'percent', 90, 'V01'],
    ['(5)', 'percent', 90, 'V01'],
    ['37 %', 'companies', 37, 'V01'],
    ['915', 'percent', 90, 'V01'],
    ['88,31', 'index', 3.5, 'V01'],
    ['PT Sinar 3 Jaya', 'companies', 3, 'V03'],
    ['Rp 91,5', 'percent', 90, 'V03'],
    ['Rp 523.440', 'money', 500, 'V03'],
    ['12 dari 15', 'percent', 90, 'V04'],
    ['N/A (kegiatan dipindahkan ke 2025)', 'percent', 90, 'V09'],
    ['N/A (kegiatan dipindahkan)', 'percent', 90, 'V09'],
    ['belum dapat dihitung oleh tim', 'percent', 90, 'V11'],
    [1, 'percent', 100, 'V08'],
    [0.05, 'growth', 5, 'V08'],
    [915, 'percent', 90, 'V07'],
  ];
  it.each(asked.map((entry) => [titleOf(entry), entry] as const))(
    '%s',
    (_title, [entry, indicator, target, rule, , details]) => {
      const [finding, ...others] = judgeRow(labelledRow(indicator, target, entry, details), context);
      expect(others).toEqual([]);
      expect(finding?.rule).toBe(rule);
      expect(finding !== undefined && isSafelyFixed(finding)).toBe(false);
    },
  );
});
