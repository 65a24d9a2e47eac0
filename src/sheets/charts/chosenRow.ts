/** Quarters and years of the chosen indicator at the chosen unit. */
import { constant, formula, keyWidth } from '../cells';
import { searchColumn } from '../foundByKey';
import { historyYears } from '../history';
import {
  blockNames,
  chartNames,
  chosenRowNames,
  historyBlock,
  measurementBlock,
  scaleNames,
  settingNames,
} from '../names';
import type { Design } from '../options';
import { quarterKey, quarterLabel, quarters } from '../periods';
import type { CellContent, ColumnPlan } from '../sheetPlan';
import { states } from '../states';
import type { SheetText } from '../texts';
import { barStates, cellOf, labelJoint, rowOf, stateWord } from './figures';
import { widths } from './layout';
import { looseBlock, type LooseBlock } from './levels';

const joint = `"${labelJoint}"`;
/** Between a realisation and its target. */
const ofTarget = '" / "';
const figureFormat = '#,##0.##;-#,##0.##;';

const formulaColumn = (key: string, header: string, extra: Partial<ColumnPlan> = {}): ColumnPlan => ({
  key,
  header,
  role: 'formula',
  width: widths.figure,
  align: 'right',
  ...extra,
});
const keyColumn = (text: SheetText): ColumnPlan => ({
  key: 'key',
  header: text('key'),
  role: 'key',
  width: keyWidth,
});
/** Key of a column of another block, for a search. */
const partColumn = (key: string, text: SheetText): ColumnPlan => ({
  key,
  header: text('key'),
  role: 'constant',
  width: widths.figure,
});

/** Where the chosen row stands on the sheets that know it, and what is the same in all its periods. */
function rowBlock({ year, text, features }: Design): LooseBlock {
  const names = chosenRowNames;
  const ofMeasured = (key: string): string => cellOf(measurementBlock(year), '[measured]', `[${key}]`);
  return looseBlock(
    blockNames.chosenRow,
    [
      keyColumn(text),
      { key: 'search', header: text('lookupKey'), role: 'formula', width: widths.label },
      { key: 'rowKey', header: text('measuredKey'), role: 'formula', width: widths.choice },
      { key: 'measure', header: text('measure'), role: 'formula', width: widths.note },
      ...(['measured', 'matrix', 'history'] as const).map((key) => formulaColumn(key, text('lineNumber'))),
      formulaColumn('target', text('targetInForce')),
      formulaColumn('actual', text('realisationToDate')),
      formulaColumn('scale', text('scaleNumber')),
      ...['keyPart', 'searchPart', 'targetPart', 'actualPart', 'scalePart', 'measurePart'].map((key) =>
        partColumn(key, text),
      ),
    ],
    [
      {
        key: 'row',
        style: 'row',
        cells: {
          key: constant('row'),
          search: formula(`=${chartNames('unit').chosen}&${chartNames('indicator').chosen}`),
          rowKey: formula(`=${chartNames('unit').chosenCode}&"/"&${chartNames('indicator').chosenCode}`),
          measured: formula(rowOf(measurementBlock(year), '[search]', '[searchPart]')),
          matrix: formula(rowOf(blockNames.matrix, '[rowKey]', '[keyPart]')),
          history: formula(rowOf(historyBlock(year), '[search]', '[searchPart]')),
          keyPart: constant('key'),
          searchPart: constant(searchColumn(features)),
          targetPart: constant('inForce'),
          actualPart: constant('toDate.actual'),
          scalePart: constant('scale'),
          measurePart: constant('measure'),
          target: formula(`=${ofMeasured('targetPart')}`),
          actual: formula(`=${ofMeasured('actualPart')}`),
          scale: formula(`=${ofMeasured('scalePart')}`),
          measure: formula(`=${ofMeasured('measurePart')}`),
        },
        names: {
          measured: names.measured,
          matrix: names.matrix,
          history: names.history,
          target: names.target,
          actual: names.actual,
          scale: names.scale,
          measure: names.measure,
        },
      },
    ],
  );
}

/** Parts of a quarter: target and realisation as numbers, state, and the realisation as it is shown. */
const quarterParts = { t: 't', r: 'r', state: 'state', shown: 'realisation' } as const;
type QuarterPart = keyof typeof quarterParts;
const parts = Object.keys(quarterParts) as readonly QuarterPart[];

function quarterCells(year: number): Record<string, CellContent> {
  const cells: Record<string, CellContent> = {};
  for (const part of parts)
    cells[part] = formula(`=${cellOf(measurementBlock(year), chosenRowNames.measured, `[${part}Part]`)}`);
  const hasStatus = `AND([state]>=${states.notAchieved},[state]<=${states.achieved})`;
  cells['text'] = formula(
    `=IF([state]="","",IF(${hasStatus},IF(ISNUMBER([shown]),ROUND([shown],2),[shown]),${stateWord('[state]')}))`,
  );
  cells['label'] = formula(
    `=[name]&IF([text]="","",${joint}&[text]&IF(AND(ISNUMBER([t]),${hasStatus}),${ofTarget}&ROUND([t],2),""))`,
  );
  for (const state of barStates) cells[`bar.${state}`] = formula(`=IF([state]=${states[state]},N([r]),0)`);
  cells['bar.other'] = formula(`=IF(${hasStatus},0,N([r]))`);
  cells['frame'] = formula(`=IF([state]=${states.notApplicable},0,N([t]))`);
  return cells;
}

function quartersBlock({ year, text }: Design): LooseBlock {
  const cells = quarterCells(year);
  const bar = (key: string, header: string): ColumnPlan =>
    formulaColumn(key, header, { numberFormat: figureFormat });
  return looseBlock(
    blockNames.chartQuarters,
    [
      keyColumn(text),
      { key: 'name', header: text('quarter'), role: 'constant', width: widths.label },
      { key: 'label', header: text('chartLabel'), role: 'formula', width: widths.choice },
      { key: 'shown', header: text('realisation'), role: 'formula', width: widths.note },
      ...parts.map((part) => partColumn(`${part}Part`, text)),
      formulaColumn('text', text('chartLabel')),
      formulaColumn('t', text('helperT')),
      formulaColumn('r', text('helperR')),
      formulaColumn('state', text('helperState')),
      ...barStates.map((state) => bar(`bar.${state}`, text(`state.${state}`))),
      bar('bar.other', text('realisation')),
      bar('frame', text('target')),
    ],
    quarters.map((quarter) => {
      const key = quarterKey(quarter);
      return {
        key,
        style: 'row',
        cells: {
          key: constant(key),
          name: constant(quarterLabel(quarter)),
          ...Object.fromEntries(
            parts.map((part) => [`${part}Part`, constant(`${key}.${quarterParts[part]}`)]),
          ),
          ...cells,
        },
      };
    }),
  );
}

function yearCells(year: number): Record<string, CellContent> {
  const { year: thisYear } = settingNames;
  const names = chosenRowNames;
  // A letter is drawn at the middle of its band.
  const numberOf = (figure: string): string =>
    `=IF(ISNUMBER(${figure}),${figure},IF(${figure}="",0,SUMIFS(${scaleNames.middle},${scaleNames.key},${names.scale}&"|"&${figure})))`;
  const planned = cellOf(blockNames.matrix, names.matrix, '[planPart]');
  const past = cellOf(historyBlock(year), names.history, '[pastPart]');
  return {
    // A blank cell that is referred to reads 0: first as text, then as what it is.
    planText: formula(`=${planned}&""`),
    plan: formula(`=IF([planText]="","",${planned})`),
    pastText: formula(`=${past}&""`),
    past: formula(`=IF([pastText]="","",${past})`),
    target: formula(`=IF([year]=${thisYear},${names.target},[plan])`),
    actual: formula(`=IF([year]=${thisYear},${names.actual},[past])`),
    text: formula(
      `=IF(ISNUMBER([actual]),ROUND([actual],2),IF([actual]<>"",[actual],IF([year]>${thisYear},"",${stateWord(String(states.notReported))})))`,
    ),
    label: formula(
      `=[year]&IF([text]="","",${joint}&[text])&IF(ISNUMBER([target]),${ofTarget}&ROUND([target],2),IF([target]="","",${ofTarget}&[target]))`,
    ),
    bar: formula(numberOf('[actual]')),
    frame: formula(numberOf('[target]')),
  };
}

function yearsBlock({ plan, year, text }: Design): LooseBlock {
  const cells = yearCells(year);
  const years = [...new Set([...historyYears(plan.years, year), year, ...plan.years])].sort((a, b) => a - b);
  return looseBlock(
    blockNames.chartYears,
    [
      keyColumn(text),
      { key: 'year', header: text('year'), role: 'constant', width: widths.label, align: 'center' },
      { key: 'label', header: text('chartLabel'), role: 'formula', width: widths.choice },
      { key: 'planText', header: text('planTarget'), role: 'formula', width: widths.note },
      partColumn('planPart', text),
      partColumn('pastPart', text),
      formulaColumn('plan', text('planTarget')),
      formulaColumn('pastText', text('realisation')),
      formulaColumn('past', text('realisation')),
      formulaColumn('target', text('targetInForce')),
      formulaColumn('actual', text('realisation')),
      formulaColumn('text', text('chartLabel')),
      formulaColumn('bar', text('realisation'), { numberFormat: figureFormat }),
      formulaColumn('frame', text('target'), { numberFormat: figureFormat }),
    ],
    years.map((one) => ({
      key: `y${one}`,
      style: 'row',
      cells: {
        key: constant(`y${one}`),
        year: constant(one),
        planPart: constant(`target${one}`),
        pastPart: constant(`y${one}.realisation`),
        ...cells,
      },
    })),
  );
}

/** The chosen row, its quarters, its years. */
export const chosenRowBlocks = (design: Design): readonly LooseBlock[] => [
  rowBlock(design),
  quartersBlock(design),
  yearsBlock(design),
];
