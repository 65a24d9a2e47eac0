/** Words of a verdict in one language: numbers, fixes and the finding itself. */
import type { Language, Texts } from '../../texts/texts';
import { textsOf } from '../../texts/texts';
import { achievementOf } from '../achievement';
import type { Finding } from '../finding';
import { printNumber, printPercent, printValue } from '../print';
import type { Scale } from '../plan';
import type { Settings } from '../settings';
import type { Target } from '../target';
import { isGone, type CellContent, type Fix, type RowFacts } from './facts';
import type { Context, Figure, FigureRole, Verdict } from './figure';
import { fitsScale } from '../scales';
import { severityOf, validationRules, type RuleName } from './rules';
import { validationTexts } from './texts';

export interface Words {
  readonly language: Language;
  readonly text: Texts<typeof validationTexts>;
  readonly number: (number: number) => string;
  readonly value: (value: Target) => string;
  readonly content: (content: CellContent) => string;
  readonly figure: (role: FigureRole, quarter: string) => string;
}

/** Words in a language. */
export function wordsOf(language: Language): Words {
  const text = textsOf(validationTexts, language);
  const number = (value: number): string => printNumber(value, language);
  const names: Partial<Record<FigureRole, Map<string, string>>> = {};
  return {
    language,
    text,
    number,
    value: (value) => printValue(value, language),
    content: (content) => {
      if (typeof content === 'number') return number(content);
      return typeof content === 'string' ? content : content ? 'TRUE' : 'FALSE';
    },
    figure: (role, quarter) => {
      const ofRole = (names[role] ??= new Map());
      const known = ofRole.get(quarter);
      if (known !== undefined) return known;
      const name = text(`figure.${role}`, { quarter });
      ofRole.set(quarter, name);
      return name;
    },
  };
}

/** Short name of a rule. */
export function ruleTitle(rule: RuleName, language: Language): string {
  return textsOf(validationTexts, language)(`${rule}.title`);
}

const formatsOfNumbersOnly = /^(?:general|[#,0.]+)$/i;

/** A fix that puts a number (or letter, or nothing) into the cell, in a number format that shows it as it is. */
export function fixOf(figure: Figure, value: number | string, context: Context, label?: string): Fix {
  const { scale } = figure.row;
  const isDoubtful = typeof value === 'number' && scale !== undefined && !fitsScale(scale, value);
  const isShownWrong = typeof value === 'number' && !formatsOfNumbersOnly.test(figure.cell.numberFormat);
  return {
    label: label ?? fixLabel(figure, value, context),
    value,
    ...(isShownWrong ? { numberFormat: 'General' } : {}),
    ...(isDoubtful ? { isDoubtful } : {}),
  };
}

function fixLabel(figure: Figure, value: number | string, { words, settings }: Context): string {
  const { text } = words;
  if (value === '') return text('fix.clear');
  const shown = words.content(value);
  const achieved =
    figure.role === 'entry' && typeof value === 'number'
      ? achievementText(value, figure, words, settings)
      : '';
  return achieved === ''
    ? text('fix.replace', { value: shown })
    : text('fix.replaceAchieving', { value: shown, achieved });
}

function achievementText(number: number, figure: Figure, words: Words, settings: Settings): string {
  const { target, row } = figure;
  const { polarity, scale, worst } = row;
  if (polarity === undefined) return '';
  const achieved = achievementOf(
    { realisation: { kind: 'number', number }, target, polarity, scale, worst },
    settings,
  );
  return achieved.kind === 'achieved' ? printPercent(achieved.raw, words.language) : '';
}

const allowed = new WeakMap<Scale, Map<Language, string>>();

/** What may be entered on a scale. */
export function allowedOn(scale: Scale | undefined, words: Words): string {
  if (scale === undefined) return words.text('allowed.number');
  const known = allowed.get(scale) ?? new Map<Language, string>();
  const before = known.get(words.language);
  if (before !== undefined) return before;
  const phrase = allowedPhrase(scale, words);
  allowed.set(scale, known.set(words.language, phrase));
  return phrase;
}

function allowedPhrase(scale: Scale, words: Words): string {
  const { text, number } = words;
  const letters = scale.type === 'grade' ? (scale.bands ?? []).flatMap(({ grade }) => grade ?? []) : [];
  const { minimum, maximum } = scale;
  const bounds =
    minimum !== undefined && maximum !== undefined
      ? text('allowed.between', { minimum: number(minimum), maximum: number(maximum) })
      : minimum === undefined
        ? text('allowed.number')
        : text('allowed.from', { minimum: number(minimum) });
  if (letters.length > 0) return text('allowed.grades', { grades: letters.join(', '), bounds });
  return scale.wholeNumbers === true ? text('allowed.whole', { bounds }) : bounds;
}

const longestQuote = 80;
const shortened = (found: string): string =>
  found.length > longestQuote ? `${Array.from(found).slice(0, longestQuote).join('')}…` : found;

/** Puts the findings that verdicts are behind others; on cells that are there no more nothing is said. */
export function addFindings(
  findings: Finding[],
  verdicts: readonly Verdict[],
  row: RowFacts,
  words: Words,
): void {
  for (const verdict of verdicts) if (!isGone(verdict.cell)) findings.push(findingOf(verdict, row, words));
}

/** The finding that a verdict is, with its rule's number, severity and sentence. */
function findingOf(verdict: Verdict, row: RowFacts, words: Words): Finding {
  const { rule, cell, period, found, expected, fixes } = verdict;
  const { number } = validationRules[rule];
  const parameters = {
    figure: verdict.figure,
    found: shortened(found),
    expected: expected ?? '',
    detail: shortened(verdict.detail ?? ''),
    unit: row.unit,
    code: row.code,
  };
  return {
    rule: number,
    severity: severityOf(verdict),
    at: { sheet: row.sheet, address: cell.address },
    unit: filled(row.unit),
    code: filled(row.code),
    period,
    found,
    expected: filled(expected),
    message: words.text(verdict.sentence ?? `${rule}.message`, parameters),
    fixes: fixes?.length === 0 ? undefined : fixes,
  };
}

const filled = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
