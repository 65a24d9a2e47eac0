/** V14-V21: what the scale of a row allows. */
import { isWhole } from '../numbers';
import { plainText } from '../plainText';
import { gradeOnScale, hasGrades, isOutside } from '../scales';
import type { Consolidation, Scale } from '../plan';
import { isBoundedShare, isCounted, verdictOn, type FigureRule } from './figure';
import { allowedOn, fixOf } from './words';

/** V14: an index, value or level outside its bounds, a count above its own. */
export const outsideScale: FigureRule = (figure, context) => {
  const { content } = figure.cell;
  const { scale } = figure.row;
  if (typeof content !== 'number' || scale === undefined || isBoundedShare(scale)) return undefined;
  if (!isOutside(scale, content)) return undefined;
  return verdictOn(figure, context, 'outsideScale', {
    detail: scale.name,
    expected: allowedOn(scale, context.words),
  });
};

/** V15: half a company. */
export const countNotWhole: FigureRule = (figure, context) => {
  const { content } = figure.cell;
  if (typeof content !== 'number' || isWhole(content) || !isCounted(figure.row.scale)) return undefined;
  return verdictOn(figure, context, 'countNotWhole', {
    detail: figure.row.measure,
    expected: allowedOn(figure.row.scale, context.words),
  });
};

/** V16: fewer than none. */
export const countNegative: FigureRule = (figure, context) => {
  const { content } = figure.cell;
  const { scale } = figure.row;
  if (typeof content !== 'number' || content >= 0 || scale?.minimum !== 0 || !isCounted(scale))
    return undefined;
  return verdictOn(figure, context, 'countNegative', {
    detail: figure.row.measure,
    expected: allowedOn(scale, context.words),
  });
};

/** V17: a share that is more than the whole, or less than nothing. */
export const percentOutside: FigureRule = (figure, context) => {
  const { content } = figure.cell;
  const { scale } = figure.row;
  if (typeof content !== 'number' || scale === undefined || !isBoundedShare(scale)) return undefined;
  if (!isOutside(scale, content)) return undefined;
  return verdictOn(figure, context, 'percentOutside', { expected: allowedOn(scale, context.words) });
};

/** Letters of figures that are added or averaged cannot be computed with. */
export const isAdded = (rule: Consolidation | undefined): boolean => rule === 'sum' || rule === 'average';

/** V18: `B -`, `b-`, a typographic minus become the scale's own letter. */
export const gradeForm: FigureRule = (figure, context) => {
  const { scale, consolidation } = figure.row;
  if (scale === undefined || !hasGrades(scale) || isAdded(consolidation)) return undefined;
  const text = String(figure.cell.content);
  const grade = text.length > longestGradeText ? undefined : gradeOnScale(scale, gradeIn(text));
  if (grade === undefined || grade === text) return undefined;
  return verdictOn(figure, context, 'gradeForm', {
    expected: grade,
    ...(figure.value.kind === 'grade' ? { severity: 'info' } : {}),
    fixes: [fixOf(figure, grade, context)],
  });
};

const longestGradeText = 60;
const beforeGrade =
  /^(?:nilai|predikat|kategori|grade|indeks|huruf|mutu|peringkat|akreditasi|opini)(?:\s*:\s*|\s+)/i;
const remarkAfter = /\s*\([^\d()]*\)$/;
/** The grade of "Predikat B (Baik)", "B minus", "Opini WTP"; other texts as they are, in plain characters. */
function gradeIn(text: string): string {
  const bare = plainText(text)
    .replaceAll(/["“”.]/g, '')
    .replace(beforeGrade, '')
    .replace(remarkAfter, '');
  const match = /^([a-z]{1,2})\s?([+-]|minus|min|plus)?$/i.exec(bare);
  if (match === null) return bare;
  const sign = match[2]?.toLowerCase() ?? '';
  return `${match[1]}${sign.startsWith('min') ? '-' : sign === 'plus' ? '+' : sign}`;
}

const longestLetter = 12;
/** What people take for a grade on one scale or another. */
const anyLetter = /^[a-f]{1,2}\s?[+-]?$/i;

/** V19: a letter of another scale, or a letter where a number belongs. */
export const gradeNotOnScale: FigureRule = (figure, context) => {
  const { scale, consolidation } = figure.row;
  const text = gradeIn(String(figure.cell.content).slice(0, longestLetter + 1));
  if (scale === undefined || !anyLetter.test(text)) return undefined;
  const isKnown = hasGrades(scale) && gradeOnScale(scale, text) !== undefined;
  if (isKnown && !isAdded(consolidation)) return undefined;
  return verdictOn(figure, context, 'gradeNotOnScale', {
    ...(isKnown ? { sentence: 'gradeNotOnScale.added' } : {}),
    detail: scale.name,
    expected: allowedOn(scale, context.words),
  });
};

/** V20: 88.31 of an index from 1 to 4, converted to a base of 100. */
export const indexOnHundred: FigureRule = (figure, context) => {
  const { content } = figure.cell;
  const { scale } = figure.row;
  if (typeof content !== 'number' || scale === undefined || !isConvertible(scale)) return undefined;
  const index = Number((content / (100 / scale.maximum)).toPrecision(12));
  if (content <= scale.maximum || index < scale.minimum || index > scale.maximum) return undefined;
  return verdictOn(figure, context, 'indexOnHundred', {
    detail: scale.name,
    expected: context.words.number(index),
    fixes: [fixOf(figure, index, context)],
  });
};

/** An index from 1 to 4 is the only scale that is reported on two bases. */
function isConvertible(
  scale: Scale,
): scale is Scale & { readonly minimum: number; readonly maximum: number } {
  return scale.type === 'number' && scale.minimum === 1 && scale.maximum === 4;
}

/** V21: TRUE or FALSE. */
export const truthValue: FigureRule = (figure, context) => {
  if (figure.cell.type !== 'boolean') return undefined;
  return verdictOn(figure, context, 'truthValue', { expected: allowedOn(figure.row.scale, context.words) });
};
