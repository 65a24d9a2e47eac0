import { quarterLabel, type Quarter } from '../../renstra/quarter';
import type { Summary } from '../../renstra/summary';
import { quarterKey, quarters, type PeriodKey } from '../../sheets/periods';
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

/** The quarter a period ends with. */
export function lastQuarter(period: PeriodKey, reportingQuarter: Quarter): Quarter {
  return quarters.find((quarter) => quarterKey(quarter) === period) ?? reportingQuarter;
}

/** `pada TW II`, `s.d. TW II` */
export function periodWords(period: PeriodKey, reportingQuarter: Quarter, texts: CascadingTexts): string {
  const quarter = quarterLabel(lastQuarter(period, reportingQuarter));
  return texts(period === 'toDate' ? 'toDate' : 'inQuarter', { quarter });
}
