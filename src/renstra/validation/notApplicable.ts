/** V09-V13: blank, N/A and zero are three different things. */
import { isExpected } from '../target';
import { isUnexplained, type Fix } from './facts';
import { isCounted, verdictOn, type Figure, type FigureRule } from './figure';
import { plainText } from '../plainText';
import { fixOf } from './words';

const notApplicableForms: ReadonlySet<string> = new Set([
  ...[
    'na',
    'n/a',
    'n.a',
    'n\\a',
    'n|a',
    'n-a',
    'n a',
    '-',
    '--',
    '---',
    '_',
    '__',
    'nihil',
    'nil',
    'null',
    'none',
  ],
  ...['tidak ada', 'tidak ada data', 'tdk ada', 'tidak berlaku', 'tidak tersedia', 'tidak relevan'],
  ...['tidak diukur', 'tidak dapat diukur', 'tidak dapat diterapkan', 'not applicable', 'not available'],
]);
/** Forms that may just as well mean nought. */
const noughtForms: ReadonlySet<string> = new Set([
  ...['-', '--', '---', '_', '__', 'tidak ada', 'tdk ada', 'nihil', 'nil', 'null', 'none'],
]);
const blankForms: ReadonlySet<string> = new Set([
  ...['', 'kosong', 'blank', 'not yet', 'not yet reported', 'tba', 'tbd', 'to be announced', 'pending'],
  ...['menyusul', 'proses', 'dalam proses', 'masih proses', 'on progress', 'in progress', 'on process'],
]);
/** N/A or "none" with words after it: a reason, which belongs among the obstacles. */
const notApplicableWithReason =
  /^(?:(n\/a)\s*[\s(:;,-].*|(na|tidak ada|tidak berlaku|nihil)\s*[\s(:;,-]\s*\D+)$/;
/** Words that a planner begins with who has nothing to report yet; with a figure they are another matter. */
const notYetWithReason = /^(?:masih )?(?:belum|menunggu|menyusul|dalam proses)(?:\s\D*)?$/;
const longestForm = 100;

function reasonedForm(form: string): string | undefined {
  const match = notApplicableWithReason.exec(form);
  return match?.[1] ?? match?.[2];
}

/** A text as it is compared with the forms: plain, in lower case, without parentheses around it or a full stop behind. */
function formOf(figure: Figure): string {
  const text = String(figure.cell.content);
  if (text.length > 200) return text.trim() === '' ? '' : text;
  const form = plainText(text)
    .toLowerCase()
    .replaceAll(/\s*([/.\\])\s*/g, '$1')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^#(?=n)/, '')
    .trim();
  return /[^.]\.$/.test(form) || /^\.+$/.test(form) ? form.replace(/\.+$/, '') : form;
}

/** V09: `n/a`, `NA`, `N.A.`, `tidak ada`, `-`. */
export const notApplicableForm: FigureRule = (figure, context) => {
  if (figure.cell.content === 'N/A') return undefined;
  const form = formOf(figure);
  const reasoned = form.length <= longestForm ? reasonedForm(form) : undefined;
  if (!notApplicableForms.has(form) && reasoned === undefined) return undefined;
  const isRead = figure.value.kind === 'notApplicable';
  const mayBeNought =
    noughtForms.has(reasoned ?? form) &&
    isCounted(figure.row.scale) &&
    figure.target.kind !== 'notApplicable';
  return verdictOn(figure, context, 'notApplicableForm', {
    expected: 'N/A',
    ...(isRead ? { severity: 'info', sentence: 'notApplicableForm.lowerCase' } : {}),
    fixes: [
      losingWords(fixOf(figure, 'N/A', context), reasoned !== undefined),
      ...(mayBeNought ? [fixOf(figure, 0, context)] : []),
    ],
  });
};

/** Words that say more than the fix keeps are not given up without asking. */
const losingWords = (fix: Fix, isLoss: boolean): Fix => (isLoss ? { ...fix, isDoubtful: true } : fix);

/** V10: the error value `#N/A`. */
export const notApplicableError: FigureRule = (figure, context) => {
  if (figure.cell.type !== 'error' || String(figure.cell.content).toUpperCase() !== '#N/A') return undefined;
  return verdictOn(figure, context, 'notApplicableError', {
    expected: 'N/A',
    fixes: [fixOf(figure, 'N/A', context)],
  });
};

/** Words of "belum ada data": a longer text says why as well. */
const longestNotYet = 3;

/** V11: spaces, or words for "not yet". */
export const blankText: FigureRule = (figure, context) => {
  const form = formOf(figure);
  if (!blankForms.has(form) && !(form.length <= longestForm && notYetWithReason.test(form))) return undefined;
  const isLoss = form.split(' ').length > longestNotYet;
  return verdictOn(figure, context, 'blankText', {
    fixes: [losingWords(fixOf(figure, '', context), isLoss)],
  });
};

/** V12: N/A where the target is a figure needs a reason among the obstacles of the quarter. */
export const notApplicableUnexplained: FigureRule = (figure, context) => {
  if (figure.role !== 'entry' || figure.quarter === undefined) return undefined;
  if (figure.value.kind !== 'notApplicable') return undefined;
  const { target, row, quarter } = figure;
  if (!isExpected(target) || target.kind === 'invalid') return undefined;
  const notes = row.quarters[quarter - 1];
  if (notes === undefined || !isUnexplained(notes.obstacle)) return undefined;
  return verdictOn(figure, context, 'notApplicableUnexplained', { expected: context.words.value(target) });
};

/** V13: a figure where the target is N/A is asked about. */
export const figureNotExpected: FigureRule = (figure, context) => {
  if (figure.role !== 'entry' || figure.target.kind !== 'notApplicable') return undefined;
  if (figure.value.kind !== 'number' && figure.value.kind !== 'grade') return undefined;
  return verdictOn(figure, context, 'figureNotExpected', { expected: 'N/A' });
};
