/** Operators and kinds of rules: Office.js' words and a file's. */
export const validationKinds: readonly (readonly [string, string])[] = [
  ['list', 'list'],
  ['decimal', 'decimal'],
  ['wholeNumber', 'whole'],
  ['textLength', 'textLength'],
  ['date', 'date'],
  ['time', 'time'],
  ['custom', 'custom'],
];

export const validationOperators: readonly (readonly [string, string])[] = [
  ['Between', 'between'],
  ['NotBetween', 'notBetween'],
  ['EqualTo', 'equal'],
  ['NotEqualTo', 'notEqual'],
  ['GreaterThan', 'greaterThan'],
  ['LessThan', 'lessThan'],
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
];

/** As above, but for two names that conditional formats spell differently. */
export const conditionOperators: readonly (readonly [string, string])[] = [
  ...validationOperators.filter(([name]) => !name.endsWith('OrEqualTo')),
  ['GreaterThanOrEqual', 'greaterThanOrEqual'],
  ['LessThanOrEqual', 'lessThanOrEqual'],
];

export const alertStyles: readonly (readonly ['Stop' | 'Warning' | 'Information', string])[] = [
  ['Stop', 'stop'],
  ['Warning', 'warning'],
  ['Information', 'information'],
];

/** What a conditional format on text looks for: Office.js' operator, the file's rule type and operator. */
export const textConditions: readonly (readonly [string, string, string])[] = [
  ['Contains', 'containsText', 'containsText'],
  ['NotContains', 'notContainsText', 'notContains'],
  ['BeginsWith', 'beginsWith', 'beginsWith'],
  ['EndsWith', 'endsWith', 'endsWith'],
];

/** Protection options and the attribute that forbids each; the last word tells whether it is forbidden by default. */
export const protectionOptions: readonly (readonly [string, string, boolean])[] = [
  ['allowEditObjects', 'objects', false],
  ['allowEditScenarios', 'scenarios', false],
  ['allowFormatCells', 'formatCells', true],
  ['allowFormatColumns', 'formatColumns', true],
  ['allowFormatRows', 'formatRows', true],
  ['allowInsertColumns', 'insertColumns', true],
  ['allowInsertRows', 'insertRows', true],
  ['allowInsertHyperlinks', 'insertHyperlinks', true],
  ['allowDeleteColumns', 'deleteColumns', true],
  ['allowDeleteRows', 'deleteRows', true],
  ['allowSort', 'sort', true],
  ['allowAutoFilter', 'autoFilter', true],
  ['allowPivotTables', 'pivotTables', true],
];

/** Office.js' paper sizes in the order of their numbers, from 1. */
export const paperSizes: readonly string[] = (
  'Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note ' +
  'Envelope9 Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 ' +
  'EnvelopeC65 EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman'
).split(' ');

export function fileWord(pairs: readonly (readonly [string, string])[], name: unknown): string | undefined {
  if (typeof name !== 'string') return undefined;
  return pairs.find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];
}

export function ownWord<Own extends string>(
  pairs: readonly (readonly [Own, string])[],
  word: string | undefined,
): Own | undefined {
  return pairs.find(([, file]) => file === word)?.[0];
}
