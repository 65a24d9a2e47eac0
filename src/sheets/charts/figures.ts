/** Figures of a node of the cascade and the bars drawn of it; charts and tree share them. */
import { chartColours } from '../style';
import { settingNames, statusNames } from '../names';
import type { ChartSeriesPlan, ColumnPlan, FormulaTemplate } from '../sheetPlan';
import { marks, states } from '../states';
import type { SheetText } from '../texts';

interface Measured {
  readonly capped: string;
  readonly state: string;
}

/** Rows of the measurement sheet that belong to a node: those whose cell in `range` is the one `match` stands for. */
export interface NodeRows {
  readonly range: string;
  readonly match: string;
  readonly names: Measured;
}

/** Mean capped achievement of a node's rows as a fraction; blank where none has one. */
export const meanAchievement = ({ range, match, names }: NodeRows): FormulaTemplate =>
  `=IFERROR(AVERAGEIFS(${names.capped},${range},${match}),"")`;

/** How many rows a node has. */
export const rowCount = ({ range, match }: NodeRows): FormulaTemplate => `=COUNTIFS(${range},${match})`;

/** State of a node without an achievement: something is still waited for, was not applicable, cannot be read, or there is nothing. */
export const gapState = ({ range, match, names }: NodeRows): FormulaTemplate => {
  const has = (state: number): string => `COUNTIFS(${range},${match},${names.state},${state})>0`;
  const { invalid, notReported, notApplicable, notExpected } = states;
  return `=IF(${has(notReported)},${notReported},IF(${has(notApplicable)},${notApplicable},IF(${has(invalid)},${invalid},${notExpected})))`;
};

/** State by the bands of the settings, where there is an achievement. */
export const nodeState = (achievement: string, gap: string): FormulaTemplate => {
  const value = `ROUND(${achievement},4)`;
  const { achievedFrom, nearlyFrom } = settingNames;
  const { achieved, nearlyAchieved, notAchieved } = states;
  return `=IF(ISNUMBER(${achievement}),IF(${value}>=${achievedFrom},${achieved},IF(${value}>=${nearlyFrom},${nearlyAchieved},${notAchieved})),${gap})`;
};

/** Word of a state, in the workbook's language. */
export const stateWord = (state: string): string =>
  `LOOKUP(${state},${statusNames.code},${statusNames.label})`;

/**
 * A cell of a block by row and column: `row` is its place in the block (0: none), `column` holds the column's key; blank where
 * there is none.
 */
export const cellOf = (block: string, row: string, column: string): string =>
  `IF(${row}=0,"",IFERROR(INDEX(${block},${row},MATCH(${column},INDEX(${block},1,0),0)),""))`;

/** Place of a row in a block by what stands in a column of it, 0 where it is not there. */
export const rowOf = (block: string, found: string, column: string): FormulaTemplate =>
  `=IFERROR(MATCH(${found},INDEX(${block},0,MATCH(${column},INDEX(${block},1,0),0)),0),0)`;

/** Between the parts of a label. */
export const labelJoint = ' · ';
const joint = `"${labelJoint}"`;

/** Bars below 12 % are too short for a label of their own. */
const shortestBar = 0.12;

/** Text under a bar; where there is no bar to be seen it says why, or how little there is. */
export const nodeLabel: FormulaTemplate =
  `=IF([drawn]="","",[axis]&IF(N([achievement])>=${shortestBar},"",IF(ISNUMBER([achievement]),${joint}&ROUND(100*[achievement],1)&"%",` +
  `${joint}&${stateWord('[state]')})))`;

export const barStates = ['achieved', 'nearlyAchieved', 'notAchieved'] as const;

/** Height of a state's bar; never blank, so that no engine has to guess how to draw a text. */
export const barOf = (state: (typeof barStates)[number]): FormulaTemplate =>
  `=IF([state]=${states[state]},MAX(0,[achievement]),0)`;

/** Frame of the target: 100 % wherever something is expected. */
export const frameOf: FormulaTemplate = `=IF(OR([state]="",[state]=${states.notExpected},[state]=${states.notApplicable}),0,1)`;

export const barColumns = (text: SheetText, numberFormat: string): readonly ColumnPlan[] => [
  ...barStates.map((state): ColumnPlan => ({
    key: `bar.${state}`,
    header: text(`state.${state}`),
    role: 'formula',
    width: 11,
    align: 'right',
    numberFormat,
  })),
  { key: 'frame', header: text('target'), role: 'formula', width: 11, align: 'right', numberFormat },
];

/** How the figure in a bar is written; short bars have it beside their names. */
export const barLabel = (format: string): string => `[<${shortestBar}]"";${format}`;

const labelColours: Readonly<Record<(typeof barStates)[number], string>> = {
  achieved: chartColours.onDark,
  nearlyAchieved: chartColours.onLight,
  notAchieved: chartColours.onDark,
};

/** One series a status, so that colours follow the formulas; the target's frame comes last and is drawn over them. */
export const statusSeries = (text: SheetText, labelled?: string): readonly ChartSeriesPlan[] => [
  ...barStates.map((state): ChartSeriesPlan => ({
    name: text(`state.${state}`),
    values: `bar.${state}`,
    look: {
      kind: 'bar',
      colour: chartColours[state],
      ...(labelled === undefined ? {} : { label: { colour: labelColours[state], numberFormat: labelled } }),
    },
  })),
];

export const frameSeries = (text: SheetText): ChartSeriesPlan => ({
  name: text('target'),
  values: 'frame',
  look: { kind: 'frame' },
});

/** What a tile of a single row says: its achievement, else a mark of its state. */
export const tile = ({ range, match, names }: NodeRows): FormulaTemplate => {
  const { notApplicable, unreadable, none } = marks;
  const byState = `CHOOSE(1+AVERAGEIFS(${names.state},${range},${match}),"","${notReportedMark}","","","","${notApplicable}","${unreadable}","${none}")`;
  return `=IFERROR(IFERROR(AVERAGEIFS(${names.capped},${range},${match}),${byState}),"")`;
};
/** Waited for. */
export const notReportedMark = '○';
