/** docs/rules.md and the table of rules say the same. */
import { readFileSync } from 'node:fs';
import { isSafelyFixed, validationRules, type RuleName } from '../../../src/renstra/validation/rules';
import { ruleTitle } from '../../../src/renstra/validation/words';

const documented = [
  ...readFileSync('docs/rules.md', 'utf8').matchAll(/^\| \*\*(V\d\d)\*\* \|([^\n]*)$/gm),
].map(([, number, rest = '']) => ({ number, severity: (rest.split('|')[1] ?? '').trim().split(/[ ,;]/)[0] }));

describe('the rules', () => {
  it('are numbered without a gap and documented with their severity', () => {
    const table = Object.values(validationRules).map(({ number, severity }) => ({ number, severity }));
    expect(table.map(({ number }) => number)).toEqual(
      table.map((_, index) => `V${String(index + 1).padStart(2, '0')}`),
    );
    expect(documented).toEqual(table);
  });

  it.each(Object.keys(validationRules) as RuleName[])('%s has a name in both languages', (rule) => {
    expect(ruleTitle(rule, 'id')).not.toBe(ruleTitle(rule, 'en'));
  });

  it('are safely fixed only where there is one fix of a safe rule', () => {
    const fix = { label: 'x', value: 1 };
    expect(isSafelyFixed({ rule: 'V01', fixes: [fix] })).toBe(true);
    expect(isSafelyFixed({ rule: 'V01', fixes: [{ ...fix, isDoubtful: true }] })).toBe(false);
    expect(isSafelyFixed({ rule: 'V02', fixes: [fix, fix] })).toBe(false);
    expect(isSafelyFixed({ rule: 'V09', fixes: [fix, fix] })).toBe(false);
    expect(isSafelyFixed({ rule: 'V22', fixes: [fix] })).toBe(false);
    expect(isSafelyFixed({ rule: 'V01' })).toBe(false);
  });
});
