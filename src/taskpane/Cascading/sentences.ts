import type { Summary } from '../../renstra/summary';
import type { StateName } from '../../sheets/states';
import { sheetTexts } from '../../sheets/texts';
import { textsOf, type Language } from '../../texts/texts';
import type { CascadingTexts } from '../words';

/** Word of a status, as the sheets have it. */
export function stateWord(state: StateName, language: Language): string {
  return textsOf(sheetTexts, language)(`state.${state}`);
}

/** `5 dari 8 dilaporkan` */
export function reportedWords({ reported, expected }: Summary, texts: CascadingTexts): string {
  return expected === 0 ? texts('noneExpected') : texts('reportedOf', { reported, expected });
}

/** From best to worst, then what was not measured. */
const order: readonly StateName[] = [
  'achieved',
  'nearlyAchieved',
  'notAchieved',
  'invalid',
  'notComputable',
  'notApplicable',
  'notReported',
  'notExpected',
];

/** Statuses that occur, with how often. */
export function presentStates({
  counts,
}: Summary): readonly { readonly state: StateName; readonly n: number }[] {
  return order.flatMap((state) => (counts[state] > 0 ? [{ state, n: counts[state] }] : []));
}
