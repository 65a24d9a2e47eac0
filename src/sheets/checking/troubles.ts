/** Sentences for what keeps a workbook, or a part of it, from being checked. */
import type { Language } from '../../texts/texts';
import { textsOf } from '../../texts/texts';
import type { ReadTrouble } from '../snapshot';
import type { Checked } from './judgement';
import { columnHeader } from './missingColumns';
import { checkingTexts } from './texts';

/** Rows named in a sentence; the others are counted. */
const longestList = 5;

/** What is wrong, where, and what to do. */
export function troubleSentence(trouble: ReadTrouble, language: Language): string {
  const text = textsOf(checkingTexts, language);
  switch (trouble.kind) {
    case 'keysMissing':
      return text('keysMissing', { sheet: trouble.sheet });
    case 'columnsMissing': {
      const columns = trouble.columns.map((key) => columnHeader(key, language)).join(', ');
      return text('columnsMissing', { sheet: trouble.sheet, columns });
    }
    case 'rowsMissing': {
      const { sheet, rows } = trouble;
      const more = rows.length - longestList;
      const list = rows.slice(0, longestList).join(', ');
      const named = more > 0 ? text('andMore', { list, more }) : list;
      return text('rowsMissing', { sheet, count: rows.length, rows: named });
    }
    case 'partMissing':
      return text(`partMissing.${trouble.part}`, { sheet: trouble.sheet });
    case 'foreignRows': {
      const { sheet, count, first } = trouble;
      return text('foreignRows', { sheet, count, first });
    }
  }
}

/** Why a workbook cannot be checked at all. */
export function refusalSentence(checked: Exclude<Checked, { kind: 'judged' }>, language: Language): string {
  const text = textsOf(checkingTexts, language);
  switch (checked.kind) {
    case 'notOurs':
      return checked.lostYear === undefined
        ? text('notOurs')
        : text('measurementMissing', { year: String(checked.lostYear) });
    case 'newerLayout':
      return text('newerLayout', { version: checked.version });
    case 'keysMissing':
      return text('keysMissing', { sheet: checked.sheet });
  }
}
