/** What a row of the cascading sheet holds of its indicator's roll-up. */
import type { Indicator, PlannedValue, RollUp, Scale, TargetRow } from '../../renstra/plan';
import { constant, entryWith, formula } from '../cells';
import { rollUpCodes } from '../codes';
import { codeKey, gradeScaleNumber, mayHaveLetters } from '../measurement/features';
import { targetConstant } from '../measurement/rows';
import type { Design } from '../options';
import { quarterKey, quarters } from '../periods';
import { scaleFormat } from '../scaleFormat';
import type { CellContent, ConditionalFormatPlan, RowPlan, ValidationPlan } from '../sheetPlan';
import { marks } from '../states';
import type { SheetText } from '../texts';
import { otherDenominators } from './denominators';
import { rollUpColumn, rollUpFormulas } from './formulas';
import { memberPeriods } from './memberColumns';

type RowParts = Required<Pick<RowPlan, 'cells' | 'numberFormats' | 'validations'>>;

/** Gives the parts of each indicator's row. */
export function rollUpRows(design: Design): (indicator: Indicator) => RowParts {
  const { plan, year, text } = design;
  const key = (name: string): string => rollUpColumn(year, name);
  const cellsOfRule = new Map(plan.indicators.map(({ rollUp: { kind } }) => [kind, cellsOf(kind, design)]));
  const own = new Map(
    plan.targets.filter(({ unit }) => unit === plan.organisation.id).map((row) => [row.code, row]),
  );
  return (indicator) => {
    const { code, rollUp } = indicator;
    const printed = targetConstant(own.get(code)?.targets[String(year)]);
    const format = scaleFormat(scaleOf(indicator, own.get(code), design));
    const ofShare = rollUp.kind === 'shareAtOrAbove' ? shareParts(rollUp, design) : noParts;
    return {
      cells: {
        rollUp: constant(rollUpWords(rollUp, text)),
        [key('match')]: constant(codeKey(design.features, code)),
        [key('rule')]: constant(rollUpCodes[rollUp.kind]),
        ...letterScale(indicator, design),
        ...(printed === undefined ? {} : { [key('printed')]: constant(printed) }),
        ...(typeof printed === 'number' ? { [key('decimals')]: constant(decimalsOf(printed)) } : {}),
        ...cellsOfRule.get(rollUp.kind),
        ...ofShare.cells,
      },
      numberFormats: Object.fromEntries(
        ['printed', ...memberPeriods.map((period) => `${period}.value`)].map((name) => [key(name), format]),
      ),
      validations: ofShare.validations,
    };
  };
}

function rollUpWords(rollUp: RollUp, text: SheetText): string {
  if (rollUp.kind === 'owner') return text('rollUp.owner', { unit: rollUp.unit });
  if (rollUp.kind !== 'shareAtOrAbove') return text(`rollUp.${rollUp.kind}`);
  return text(rollUp.strictly ? 'rollUp.shareAbove' : 'rollUp.shareAtOrAbove', {
    threshold: thresholdWords(rollUp.threshold),
  });
}

const noParts: Pick<RowParts, 'cells' | 'validations'> = { cells: {}, validations: {} };

const thresholdWords = (threshold: PlannedValue): string =>
  String(typeof threshold === 'object' ? threshold.lower : threshold);

/** Cells that are the same in every row of a rule. */
function cellsOf(rule: RollUp['kind'], { year, features, text }: Design): Record<string, CellContent> {
  const formulas = rollUpFormulas(year, features);
  const cells: Record<string, CellContent> = {};
  const put = (name: string, template: string): void => {
    cells[rollUpColumn(year, name)] = formula(template);
  };
  put('of', formulas.of);
  put('difference', formulas.difference);
  for (const period of memberPeriods) {
    for (const name of [
      'reported',
      'numbers',
      'notApplicable',
      'unreadable',
      'sum',
      'figure',
      'value',
    ] as const)
      put(`${period}.${name}`, formulas[name](period));
    if (rule === 'shareAtOrAbove') put(`${period}.reaching`, formulas.reaching(period));
    if (rule === 'owner' && features.rollUps.letters) put(`${period}.letter`, formulas.letter(period));
  }
  for (const quarter of quarters) {
    const of = quarterKey(quarter);
    if (rule === 'ratioOfSums' && features.rollUps.ratios) {
      put(`${of}.pairs`, formulas.pairs(quarter));
      put(`${of}.ratio`, formulas.ratio(quarter));
    }
    put(`${of}.kind`, formulas.kind(quarter));
    put(`${of}.progress`, formulas.progress(quarter, text));
    if (features.rollUps.feeding.size > 0) put(`${of}.note`, formulas.note(quarter, text));
  }
  return cells;
}

/** Scale of the figure: the organisation's own, of a share percent, else that of the indicator. */
function scaleOf(indicator: Indicator, own: TargetRow | undefined, { plan }: Design): Scale | undefined {
  if (own === undefined && indicator.rollUp.kind === 'shareAtOrAbove') return shareScale;
  return plan.scales.find(({ id }) => id === (own?.scale ?? indicator.scale));
}
const shareScale: Scale = { id: '', name: '', type: 'share' };

/** Number of the scale whose letters the owner may report. */
function letterScale(indicator: Indicator, { plan, features, year }: Design): Record<string, CellContent> {
  if (!features.rollUps.letters) return {};
  const { rollUp, code } = indicator;
  const owner = rollUp.kind === 'owner' ? rollUp.unit : undefined;
  const row = plan.targets.find((candidate) => candidate.unit === owner && candidate.code === code);
  const number = row === undefined || !mayHaveLetters(indicator) ? 0 : gradeScaleNumber(features, row.scale);
  return { [rollUpColumn(year, 'scale')]: constant(number) };
}

function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0;
}

type Share = Extract<RollUp, { kind: 'shareAtOrAbove' }>;

/** The n of a share is a setting: the plan's own figure first, the other figures of its cards beside it. */
function shareParts({ of }: Share, design: Design): Pick<RowParts, 'cells' | 'validations'> {
  const { text, year } = design;
  const n = rollUpColumn(year, 'n');
  const others = otherDenominators(design.plan, of);
  const cards = others.flatMap((other) =>
    other.cards.map((card) => text('rollUpNCard', { of: other.of, ...card })),
  );
  const words = [
    text('rollUpNMessage', { of }),
    ...(cards.length > 0 ? [text('rollUpNOthers', { others: cards.join(', ') })] : []),
  ];
  const validation: ValidationPlan = {
    rule: { kind: 'custom', formula: `=${isWhole(n)}` },
    alert: 'stop',
    title: text('rollUpNTitle'),
    message: words.join(' '),
  };
  return {
    cells: {
      [n]: entryWith(of),
      [rollUpColumn(year, 'otherN')]: constant(others.map((other) => other.of).join('; ')),
    },
    validations: { [n]: validation },
  };
}

const isWhole = (column: string): string =>
  `AND(ISNUMBER([${column}]),N([${column}])>=1,N([${column}])=INT(N([${column}])))`;

/** Marks what cannot be rolled up, what differs from the print, and what was entered directly. */
export function rollUpFormats({ year, features }: Design): readonly ConditionalFormatPlan[] {
  const key = (name: string): string => rollUpColumn(year, name);
  const over = (
    name: string,
    formulaText: string,
    style: ConditionalFormatPlan['style'],
  ): ConditionalFormatPlan => ({ from: key(name), to: key(name), formula: formulaText, style });
  const ofValue = (name: string): readonly ConditionalFormatPlan[] => [
    over(name, `=[${key(name)}]="${marks.unreadable}"`, 'invalid'),
    over(name, `=[${key(name)}]="${marks.notApplicable}"`, 'neutral'),
  ];
  return [
    ...memberPeriods.flatMap((period) => ofValue(`${period}.value`)),
    over('difference', `=N([${key('difference')}])<>0`, 'warning'),
    ...(features.rollUps.feeding.size > 0
      ? quarters.map((quarter) => {
          const note = `${quarterKey(quarter)}.note`;
          return over(note, `=LEN([${key(note)}])>0`, 'warning');
        })
      : []),
    ...(features.rollUps.shares
      ? [
          over(
            'n',
            `=AND([${key('rule')}]="${rollUpCodes.shareAtOrAbove}",NOT(${isWhole(key('n'))}))`,
            'invalid',
          ),
        ]
      : []),
  ];
}
