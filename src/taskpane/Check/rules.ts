import { validationRules } from '../../renstra/validation/rules';
import { ruleTitle } from '../../renstra/validation/words';
import type { Language } from '../../texts/texts';

function nameOf<T extends string>(
  rules: Readonly<Record<T, { readonly number: string }>>,
  number: string,
): T | undefined {
  for (const name in rules) if (rules[name].number === number) return name;
  return undefined;
}

/** Short name of a rule by its number (`V01`); the number itself where the rule is not known. */
export function titleOfRule(number: string, language: Language): string {
  const name = nameOf(validationRules, number);
  return name === undefined ? number : ruleTitle(name, language);
}
