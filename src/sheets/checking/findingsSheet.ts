/** The sheet of findings: what was found when it was made, with a link to every cell. */
import type { Severity } from '../../renstra/finding';
import { textsOf, type Language, type Texts } from '../../texts/texts';
import { constant, firstBlockRow, fixedText, heading, keyWidth } from '../cells';
import { blockNames } from '../names';
import { quarterLabel, quarters } from '../periods';
import type { CellContent, ColumnPlan, ConditionalFormatPlan, RowPlan, SheetPlan } from '../sheetPlan';
import { tabColours } from '../style';
import type { JudgedFinding } from './judgement';
import { findingTexts } from './textsOfFindings';

export interface FindingsOptions {
  readonly language: Language;
  /** Day (and time) it is made, in words. */
  readonly made: string;
}

type FindingText = Texts<typeof findingTexts>;
type Level = Severity | 'dismissed';
/** In this order on the sheet; within a level as on the measurement sheet. */
const levels: readonly Level[] = ['error', 'warning', 'info', 'dismissed'];

const levelOf = ({ finding, dismissal }: JudgedFinding): Level =>
  dismissal === undefined ? finding.severity : 'dismissed';

/** Findings by severity, those set aside last. The block can be filtered; links lead to the cells as they stand now. */
export function findingsSheet(findings: readonly JudgedFinding[], options: FindingsOptions): SheetPlan {
  const text = textsOf(findingTexts, options.language);
  const columns = columnsOf(text);
  const sorted = levels.flatMap((level) => findings.filter((one) => levelOf(one) === level));
  return {
    id: 'findings',
    name: text('sheet'),
    fixed: [
      ...heading(text('title'), countsOf(findings, text)),
      fixedText(2, 1, text('made', { made: options.made }), 'note'),
    ],
    blocks: [
      {
        name: blockNames.findings,
        row: firstBlockRow,
        column: 0,
        headerRows: 1,
        columns,
        rows: sorted.map((one, index) => rowOf(one, index + 1, text)),
        conditionalFormats: looks,
        filter: true,
      },
    ],
    freeze: { rows: firstBlockRow + 2, columns: 0 },
    page: {
      orientation: 'landscape',
      paper: 'A4',
      titleRows: { first: firstBlockRow + 1, last: firstBlockRow + 1 },
      columns: { first: 1, last: columns.findIndex(({ key }) => key === 'level') - 1 },
      footer: text('footer', { sheet: text('sheet') }),
    },
    tabColour: tabColours.reading,
  };
}

function countsOf(findings: readonly JudgedFinding[], text: FindingText): string {
  if (findings.length === 0) return text('clean');
  const count = (level: Level): number => findings.filter((one) => levelOf(one) === level).length;
  return text('counts', {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    dismissed: count('dismissed'),
  });
}

function columnsOf(text: FindingText): readonly ColumnPlan[] {
  const column = (
    key: Exclude<keyof typeof findingTexts, `level.${string}`>,
    width: number,
    extra: Partial<ColumnPlan> = {},
  ): ColumnPlan => ({ key, header: text(key), role: 'constant', width, wrap: true, ...extra });
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    column('number', 5, { align: 'center' }),
    column('severity', 12),
    column('rule', 7, { align: 'center' }),
    column('unit', 12),
    column('code', 8, { align: 'center' }),
    column('indicator', 32),
    column('period', 9, { align: 'center' }),
    column('cell', 8, { align: 'center' }),
    column('found', 16),
    column('message', 48),
    column('advice', 26),
    column('reason', 24),
    // What colours and filters go by, in no language.
    column('level', 10, { outline: { id: 'level', folded: true } }),
  ];
}

const look = (level: Level, style: ConditionalFormatPlan['style']): ConditionalFormatPlan => ({
  from: level === 'dismissed' ? 'number' : 'severity',
  to: level === 'dismissed' ? 'reason' : 'severity',
  formula: `=[level]="${level}"`,
  style,
});
const looks: readonly ConditionalFormatPlan[] = [
  look('error', 'bad'),
  look('warning', 'warning'),
  look('dismissed', 'neutral'),
];

function rowOf(one: JudgedFinding, number: number, text: FindingText): RowPlan {
  const { finding, dismissal, indicator } = one;
  const { at } = finding;
  const level = levelOf(one);
  const cells: Readonly<Record<string, CellContent>> = {
    key: constant(`c${number}`),
    number: constant(number),
    severity: constant(text(`level.${level}`)),
    rule: constant(finding.rule),
    unit: constant(finding.unit ?? ''),
    code: constant(finding.code ?? ''),
    indicator: constant(indicator),
    period: constant(periodOf(finding.period, text)),
    cell: constant('address' in at ? at.address : ''),
    found: constant(finding.found === '' ? text('blank') : finding.found),
    message: constant(finding.message),
    advice: constant(adviceOf(one, text)),
    reason: constant(dismissal?.reason ?? ''),
    level: constant(level),
  };
  return {
    key: `c${number}`,
    style: 'row',
    cells,
    ...('address' in at ? { links: { cell: { sheet: at.sheet, address: at.address } } } : {}),
  };
}

/** `TW1` is TW I, `Y` the whole year. */
function periodOf(period: string | undefined, text: FindingText): string {
  if (period === undefined) return '';
  const quarter = quarters.find((one) => period === `TW${one}`);
  if (quarter !== undefined) return quarterLabel(quarter);
  return period === 'Y' ? text('wholeYear') : period;
}

function adviceOf({ finding }: JudgedFinding, text: FindingText): string {
  const labels = (finding.fixes ?? []).map(({ label }) => label);
  return labels.length > 0 ? labels.join(text('anyOf')) : (finding.expected ?? '');
}
