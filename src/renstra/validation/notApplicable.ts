/** V09-V13: blank, N/A and zero are three different things. */
import { isExpected } from '../target';
import { isSilent } from './facts';
import { isCounted, verdictOn, type Figure, type FigureRule } from './figure';
import { plainText } from './textForms';
import { fixOf } from './words';

const notApplicableForms: ReadonlySet<string> = new Set([
  'na',
  'n/a',
  'n.a',
  'n.a.',
  'na.',
  'n\\a',
  'n-a',
  '#n/a',
  '-',
  '--',
  '---',
  'tidak ada',
  'tidak berlaku',
  'tidak tersedia',
  'tidak relevan',
  'tidak diukur',
  'nihil',
  'none',
  'not applicable',
  'not available',
]);
/** Forms that may just as well mean nought. */
const noughtForms: ReadonlySet<string> = new Set(['-', '--', '---', 'tidak ada', 'nihil', 'none']);
const blankForms: ReadonlySet<string> = new Set([
  '',
  'kosong',
  'belum',
  'belum ada',
  'belum ada data',
  'belum dilaporkan',
  'belum diisi',
  'belum tersedia',
  'blank',
  'not yet',
  'not yet reported',
  'tba',
  'tbd',
]);

function formOf(figure: Figure): string {
  const text = String(figure.cell.content);
  if (text.length > 200) return text.trim() === '' ? '' : text;
  return plainText(text)
    .toLowerCase()
    .replaceAll(/\s*([/.\\])\s*/g, '$1');
}

/** V09: `n/a`, `NA`, `N.A.`, `tidak ada`, `-`. */
export const notApplicableForm: FigureRule = (figure, context) => {
  if (figure.cell.content === 'N/A') return undefined;
  const form = formOf(figure);
  if (!notApplicableForms.has(form)) return undefined;
  const isRead = figure.value.kind === 'notApplicable';
  const mayBeNought = noughtForms.has(form) && isCounted(figure.row.scale);
  return verdictOn(figure, context, 'notApplicableForm', {
    expected: 'N/A',
    ...(isRead ? { severity: 'info', sentence: 'notApplicableForm.lowerCase' } : {}),
    fixes: [fixOf(figure, 'N/A', context), ...(mayBeNought ? [fixOf(figure, 0, context)] : [])],
  });
};

/** V10: the error value `#N/A`. */
export const notApplicableError: FigureRule = (figure, context) => {
  if (figure.cell.type !== 'error' || String(figure.cell.content).toUpperCase() !== '#N/A') return undefined;
  return verdictOn(figure, context, 'notApplicableError', {
    expected: 'N/A',
    fixes: [fixOf(figure, 'N/A', context)],
  });
};

/** V11: spaces, or words for "not yet". */
export const blankText: FigureRule = (figure, context) => {
  if (!blankForms.has(formOf(figure))) return undefined;
  return verdictOn(figure, context, 'blankText', { fixes: [fixOf(figure, '', context)] });
};

/** V12: N/A where the target is a figure needs a reason among the obstacles of the quarter. */
export const notApplicableUnexplained: FigureRule = (figure, context) => {
  if (figure.role !== 'entry' || figure.quarter === undefined) return undefined;
  if (figure.value.kind !== 'notApplicable') return undefined;
  const { target, row, quarter } = figure;
  if (!isExpected(target) || target.kind === 'invalid') return undefined;
  const notes = row.quarters[quarter - 1];
  if (notes === undefined || !isSilent(notes.obstacle)) return undefined;
  return verdictOn(figure, context, 'notApplicableUnexplained', { expected: context.words.value(target) });
};

/** V13: a figure where the target is N/A is asked about. */
export const figureNotExpected: FigureRule = (figure, context) => {
  if (figure.role !== 'entry' || figure.target.kind !== 'notApplicable') return undefined;
  if (figure.value.kind !== 'number' && figure.value.kind !== 'grade') return undefined;
  return verdictOn(figure, context, 'figureNotExpected', { expected: 'N/A' });
};
