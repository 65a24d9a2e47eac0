import { periodKeys, quarterKey, quarters, type PeriodKey, type Quarter } from '../sheets/periods';
import { useRemembered, type Keeping } from './memory';

/** A period that was chosen, and the quarter the workbook reported then. */
interface ChosenPeriod {
  readonly period: PeriodKey;
  readonly beside: Quarter;
}

/** Keeps the period that was chosen in a place. */
export const keptPeriod = (name: string): Keeping<ChosenPeriod | undefined> => ({
  name,
  initial: undefined,
  write: (chosen) => chosen,
  read: (kept) => {
    if (typeof kept !== 'object' || kept === null || !('period' in kept && 'beside' in kept))
      return undefined;
    const period = periodKeys.find((one) => one === kept.period);
    const beside = quarters.find((one) => one === kept.beside);
    return period === undefined || beside === undefined ? undefined : { period, beside };
  },
});

/** The period that is shown: the reporting quarter, or what was chosen since the workbook reports that quarter. */
export function useChosenPeriod(
  keeping: Keeping<ChosenPeriod | undefined>,
  reportingQuarter: Quarter,
): [PeriodKey, (period: PeriodKey) => void] {
  const [chosen, choose] = useRemembered(keeping);
  const period = chosen?.beside === reportingQuarter ? chosen.period : quarterKey(reportingQuarter);
  return [
    period,
    (next) => {
      choose({ period: next, beside: reportingQuarter });
    },
  ];
}
