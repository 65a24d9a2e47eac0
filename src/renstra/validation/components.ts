/** V40-V43, and V26 and V39 on components: what a figure is computed from, on the working papers. */
import { componentResult, isWrittenAs, type ComponentPair } from '../components';
import type { Finding } from '../finding';
import type { Scale } from '../plan';
import { printNumber } from '../print';
import { ofQuarter, quarterKey, quarterLabel, quarters, type Quarter } from '../quarter';
import type { Value } from '../value';
import { judged } from './cells';
import { valueOfFacts, type CellFacts, type ComponentFacts, type PairFacts, type RowFacts } from './facts';
import { silence, verdictOn, type Context, type Figure, type Verdict } from './figure';
import { fallsAmong, ofEntries, type RowFigures } from './quarters';
import { mergedAt } from './structure';
import { addFindings, fixOf } from './words';

/** What the components of a quarter come to, as the working paper computes it. */
function resultOf({ kind, quarters: facts }: ComponentFacts, quarter: Quarter): number | undefined {
  const pairs = ofQuarter(facts, quarter);
  return pairs.some(isFilled) ? componentResult(kind, pairs.map(asPair)).result : undefined;
}

function asPair({ base, figure }: PairFacts): ComponentPair {
  return { base: numberIn(base), figure: numberIn(figure) };
}

const numberIn = ({ content }: CellFacts): number | undefined =>
  typeof content === 'number' ? content : undefined;

/**
 * Realisation of a quarter without an entry: what its components come to, unreadable where one of them is in doubt; else what
 * was rolled up from the units.
 */
export function realisationOf({ components, rolledUp }: RowFacts, quarter: Quarter): Value {
  const number = components === undefined ? undefined : resultOf(components, quarter);
  if (components === undefined || number === undefined)
    return rolledUp === undefined ? { kind: 'blank' } : ofQuarter(rolledUp, quarter);
  const isInDoubt = ofQuarter(components.quarters, quarter).some((pair) => isDoubtful(pair, components));
  return isInDoubt ? { kind: 'invalid', text: String(number) } : { kind: 'number', number };
}

/** Below nothing, or a part above its whole where there can be none: told of the component, not of what comes of it. */
function isDoubtful({ base, figure }: PairFacts, { endsAtWhole }: ComponentFacts): boolean {
  const [before, after] = [numberIn(base) ?? 0, numberIn(figure) ?? 0];
  return before < 0 || after < 0 || (endsAtWhole && before > 0 && after > before);
}

/** Findings on a row's components. */
export function judgeComponents(figures: RowFigures, context: Context): readonly Finding[] {
  const { components } = figures.row;
  if (components === undefined || !components.quarters.some((pairs) => pairs.some(isFilled))) return [];
  const row = componentRow(figures.row, components, context);
  const lines = quarters.flatMap((quarter) =>
    ofQuarter(components.quarters, quarter)
      .filter(isFilled)
      .map((pair) => lineOf(row, components, pair, quarter, context)),
  );
  const findings: Finding[] = [];
  for (const line of lines)
    addFindings(findings, lineVerdicts(line, components, context), row, context.words);
  addFindings(findings, partFalls(lines, figures, context), row, context.words);
  return findings;
}

const isBare = ({ type, formula, merged }: CellFacts): boolean =>
  type === 'empty' && formula === undefined && merged === undefined;
/** Most lines of a year's working papers are still blank: nothing is worked out for them. */
const isFilled = ({ base, figure }: PairFacts): boolean => !isBare(base) || !isBare(figure);

/** V40: an entry that is not what its components come to; the entry counts. */
export const componentsDiffer = ofEntries((figure, context) => {
  const { quarter, cell, value, row } = figure;
  if (row.components === undefined || quarter === undefined || cell.content === '') return undefined;
  const result = resultOf(row.components, quarter);
  if (result === undefined || !isOther(value, result)) return undefined;
  const expected = printNumber(result, context.words.language, 2);
  const label = context.words.text('fix.components', { value: expected });
  return verdictOn(figure, context, 'componentsDiffer', {
    expected,
    fixes: [fixOf(figure, '', context, label)],
  });
});

/** An entry in doubt is told by its own rule. */
function isOther(entry: Value, result: number): boolean {
  if (entry.kind === 'notApplicable') return true;
  return entry.kind === 'number' && !isWrittenAs(entry.number, result);
}

/** Component cells are judged like entries, on a scale of their own. */
function componentRow(row: RowFacts, { sheet }: ComponentFacts, { words }: Context): RowFacts {
  const scale: Scale = { id: '', name: words.text('component.scale'), type: 'number', minimum: 0 };
  return { ...row, sheet, scale, kind: undefined, consolidation: 'last', measure: '' };
}

/** A line's two figures, each with what its own cell says. */
interface Line {
  readonly quarter: Quarter;
  readonly base: Figure;
  readonly figure: Figure;
  readonly verdicts: readonly Verdict[];
  /** Both can be computed with, as far as their own cells tell. */
  readonly isClear: boolean;
}

function lineOf(
  row: RowFacts,
  { baseName, figureName }: ComponentFacts,
  pair: PairFacts,
  quarter: Quarter,
  context: Context,
): Line {
  const { text } = context.words;
  const figureOf = (cell: CellFacts, label: string): Figure => ({
    role: 'component',
    period: quarterKey(quarter),
    quarter,
    name: text(pair.item === '' ? 'figure.component' : 'figure.componentOf', {
      item: pair.item,
      label,
      quarter: quarterLabel(quarter),
    }),
    cell,
    row,
    value: valueOfFacts(cell, row.scale),
    target: { kind: 'blank' },
  });
  const both = [
    judged(figureOf(pair.base, baseName), context),
    judged(figureOf(pair.figure, figureName), context),
  ] as const;
  return {
    quarter,
    base: both[0].figure,
    figure: both[1].figure,
    verdicts: both.flatMap(({ verdicts }) => verdicts),
    isClear: both.every(({ figure }) => figure.value.kind !== 'invalid'),
  };
}

function lineVerdicts(line: Line, components: ComponentFacts, context: Context): readonly Verdict[] {
  const { base, figure, isClear } = line;
  const merged = mergedAt(figure.cell, figure, context, mergedAt(base.cell, base, context, silence));
  const verdicts = [...line.verdicts, ...merged];
  if (!isClear || merged.length > 0) return verdicts;
  const found = [partAboveWhole, tooFewSamples, componentsIncomplete].flatMap(
    (rule) => rule(base, figure, components, context) ?? [],
  );
  return [...verdicts, ...found];
}

type PairRule = (
  base: Figure,
  figure: Figure,
  components: ComponentFacts,
  context: Context,
) => Verdict | undefined;

/** V41: a part above its whole, where a ratio ends at 100 %. */
const partAboveWhole: PairRule = (base, figure, { endsAtWhole }, context) => {
  const [whole, part] = [numberIn(base.cell), numberIn(figure.cell)];
  if (!endsAtWhole || whole === undefined || part === undefined || whole <= 0 || part <= whole)
    return undefined;
  const expected = context.words.number(whole);
  return verdictOn(figure, context, 'partAboveWhole', {
    expected: `<= ${expected}`,
    detail: `${base.name} (${expected})`,
  });
};

/** V42: fewer samples than the card asks for. */
const tooFewSamples: PairRule = (base, _figure, { smallest }, context) => {
  const whole = numberIn(base.cell);
  if (smallest === undefined || whole === undefined || whole <= 0 || whole >= smallest) return undefined;
  const detail = context.words.number(smallest);
  return verdictOn(base, context, 'tooFewSamples', { expected: `>= ${detail}`, detail });
};

/** V43: a figure that has nothing to be compared with, and so does not count. */
const componentsIncomplete: PairRule = (base, figure, { kind }, context) => {
  const before = numberIn(base.cell);
  const isEnough = before !== undefined && (kind === 'difference' || before > 0);
  if (numberIn(figure.cell) === undefined || isEnough) return undefined;
  return verdictOn(base, context, 'componentsIncomplete', {
    ...(kind === 'difference' ? {} : { expected: '> 0' }),
    detail: `${figure.name} (${context.words.content(figure.cell.content)})`,
  });
};

/** V26 for ratios: the part accumulates, whatever its share of a growing whole. */
function partFalls(lines: readonly Line[], { row }: RowFigures, context: Context): readonly Verdict[] {
  const isAccumulated = row.kind === 'ratio' && row.consolidation === 'cumulative';
  return isAccumulated
    ? fallsAmong(
        lines.map(({ figure }) => figure),
        context,
      )
    : [];
}
