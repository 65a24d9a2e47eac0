import type { FundingRow, Guideline, Indicator, Print } from '../renstra/plan';
import { placeInList, type FundingRowInFile, type GuidelineInFile, type PrintInFile } from './planFile';

/** A further print with its place. */
export function completePrint(print: PrintInFile, index: number): Print {
  return { name: print.code, at: placeInList('prints', index), ...print };
}

/** A funding row with its table and its amounts as text. */
export function completeFunding(row: FundingRowInFile, index: number): FundingRow {
  const printed = Object.fromEntries(
    Object.entries(row.amounts).map(([year, amount]) => [year, String(amount)]),
  );
  return { table: 'funding', printed, at: placeInList('funding', index), ...row };
}

/** A card with every text field; a figure without a line stands at the card itself. */
export function completeGuideline(
  card: GuidelineInFile,
  index: number,
  indicators: readonly Indicator[],
): Guideline {
  const indicator = indicators.find((candidate) => candidate.code === card.code);
  const { threshold, denominator, figures, ...written } = card;
  const at = card.at ?? placeInList('guidelines', index);
  return {
    printedCode: card.code,
    goal: indicator?.goal ?? card.code,
    ...(indicator === undefined ? {} : { objective: indicator.objective }),
    name: indicator?.name ?? card.code,
    section: card.unit ?? '-',
    measure: indicator?.measure ?? '%',
    polarity: indicator?.polarity ?? 'maximise',
    personInCharge: card.unit ?? '',
    definition: '',
    dataSource: '',
    calculation: '',
    ...written,
    at,
    ...(threshold === undefined ? {} : { threshold: { line: at.line, ...threshold } }),
    ...(denominator === undefined ? {} : { denominator: { line: at.line, ...denominator } }),
    ...(figures === undefined ? {} : { figures: figures.map((figure) => ({ line: at.line, ...figure })) }),
  };
}
