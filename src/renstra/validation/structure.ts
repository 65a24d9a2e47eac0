/** V33-V39: what stands where, whatever its value. */
import { isGone, isSilent, type CellFacts, type Fix } from './facts';
import {
  silence,
  verdictOn,
  withVerdict,
  type Context,
  type Figure,
  type FigureRule,
  type Verdict,
} from './figure';
import { ofQuarter } from '../quarter';
import { ofEntries, type RowRule } from './quarters';
import { fixOf, allowedOn } from './words';

/** V33: a key that does not name the unit and code of its row. */
export const keyUnknown: RowRule = ({ row, planTarget }, context) => {
  const expected = `${row.unit}/${row.code}`;
  const key = String(row.key.content);
  if (key === expected) return silence;
  const isNamed = row.unit !== '' && row.code !== '';
  return [
    verdictOn(planTarget, context, 'keyUnknown', {
      cell: row.key,
      found: key,
      ...(isNamed ? { expected } : { sentence: 'keyUnknown.unnamed' }),
    }),
  ];
};

/** V34: a key that stands on another row as well. */
export const keyDoubled: RowRule = ({ row, planTarget }, context) => {
  if (!row.isDoubled) return silence;
  return [verdictOn(planTarget, context, 'keyDoubled', { cell: row.key, found: String(row.key.content) })];
};

/** V35: a formula where a figure is entered. */
export const formulaInEntry: FigureRule = (figure, context) => {
  const { formula, content, type } = figure.cell;
  if (formula === undefined) return undefined;
  const hasResult = type === 'number' || type === 'text';
  return verdictOn(figure, context, 'formulaInEntry', {
    detail: formula,
    fixes: hasResult && typeof content !== 'boolean' ? [resultFix(content, context)] : [],
  });
};

function resultFix(content: string | number, context: Context): Fix {
  const { text, content: shown } = context.words;
  return { label: text('fix.constant', { value: shown(content) }), value: content };
}

/** V36: `#DIV/0!` and the like where a figure is entered. */
export const errorInEntry: FigureRule = (figure, context) => {
  if (figure.cell.type !== 'error') return undefined;
  return verdictOn(figure, context, 'errorInEntry', {
    expected: allowedOn(figure.row.scale, context.words),
  });
};

/** V37: a plan target that is no longer what was recorded. */
export const planTargetChanged: RowRule = ({ row, planTarget }, context) => {
  const { signedTarget } = row;
  if (signedTarget === undefined || isGone(planTarget.cell)) return silence;
  if (sameContent(planTarget.cell.content, signedTarget)) return silence;
  const { content, text } = context.words;
  const expected = content(signedTarget);
  return [
    verdictOn(planTarget, context, 'planTargetChanged', {
      expected,
      fixes:
        typeof signedTarget === 'boolean'
          ? []
          : [fixOf(planTarget, signedTarget, context, text('fix.signed', { value: expected }))],
    }),
  ];
};

/** Excel keeps 15 digits. */
function sameContent(one: string | number | boolean, other: string | number | boolean): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other));
  return one === other;
}

const linkForm =
  /(?:https?:\/\/|ftp:\/\/|file:\/\/|www\.|\\\\|mailto:)\S|\b[\w-]+(?:\.[\w-]+)*\.(?:id|com|org|net|io|gov|gle)(?:\/|\b)|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}\/\w/i;
const numberForm = /\d/;
const dateForm =
  /\b\d{1,2}\s*[-/. ]\s*(?:\d{1,2}|\p{L}{3,9})\s*[-/. ]\s*\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\s+\p{L}{3,9}\b/u;
const longestEvidence = 2000;

/** V38: evidence that is neither a link nor a document's number with its date. */
export const evidenceUnclear = ofEntries((figure, context) => {
  const evidence = figure.quarter && ofQuarter(figure.row.quarters, figure.quarter).evidence;
  if (evidence === undefined || isSilent(evidence) || isEvidence(evidence)) return undefined;
  return verdictOn(figure, context, 'evidenceUnclear', {
    cell: evidence,
    found: context.words.content(evidence.content),
  });
});

function isEvidence({ content, formula }: CellFacts): boolean {
  if (formula !== undefined && /HYPERLINK\s*\(/i.test(formula)) return true;
  const text = String(content).slice(0, longestEvidence);
  if (linkForm.test(text)) return true;
  const date = dateForm.exec(text);
  return date !== null && numberForm.test(text.replace(date[0], ''));
}

/** V39: entry cells merged with others, of which only the first keeps what is typed; told once an area. */
export const mergedEntry: RowRule = ({ row, agreed, quarterTargets, entries }, context) => {
  let verdicts = mergedAt(agreed.cell, agreed, context, silence);
  for (const figure of quarterTargets) verdicts = mergedAt(figure.cell, figure, context, verdicts);
  for (const [index, figure] of entries.entries()) {
    verdicts = mergedAt(figure.cell, figure, context, verdicts);
    const notes = row.quarters[index];
    if (notes === undefined) continue;
    verdicts = mergedAt(notes.obstacle, figure, context, verdicts);
    verdicts = mergedAt(notes.followUp, figure, context, verdicts);
    verdicts = mergedAt(notes.evidence, figure, context, verdicts);
  }
  return verdicts;
};

/** The verdicts with one on a cell's area, unless it has been told. */
export function mergedAt(
  cell: CellFacts,
  figure: Figure,
  context: Context,
  verdicts: readonly Verdict[],
): readonly Verdict[] {
  const { merged, address } = cell;
  if (merged === undefined || verdicts.some(({ found }) => found === merged)) return verdicts;
  return withVerdict(
    verdicts,
    verdictOn(figure, context, 'mergedEntry', { cell, found: merged, detail: address }),
  );
}
