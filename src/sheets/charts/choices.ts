/** The cells in which a planner chooses what the charts show; a choice that does not fit the one above gives way to the first. */
import { constant, entry, entryWith, firstBlockRow, formula, keyWidth } from '../cells';
import { cascadeLevels, chartNames, blockNames, type CascadeLevel } from '../names';
import type { Design } from '../options';
import type { BlockPlan, CellContent, ColumnPlan, RowPlan } from '../sheetPlan';
import type { SheetText } from '../texts';
import { listText, type Cascade } from './cascade';
import { widths } from './layout';

function columnsOf(text: SheetText): readonly ColumnPlan[] {
  const helper = (key: string, header: string): ColumnPlan => ({
    key,
    header,
    role: 'formula',
    width: widths.figure,
  });
  return [
    { key: 'key', header: text('key'), role: 'key', width: keyWidth },
    { key: 'label', header: text('chooseLevel'), role: 'constant', width: widths.label },
    { key: 'choice', header: text('choose'), role: 'entry', width: widths.choice, wrap: true },
    { key: 'note', header: text('note'), role: 'formula', width: widths.note },
    { key: 'noteText', header: text('note'), role: 'constant', width: widths.figure },
    ...cascadeLevels.map((level) => helper(`match.${level}`, text(`summary.${level}`))),
    helper('used', text('numberShort')),
    ...cascadeLevels.map((level) => helper(`list.${level}`, text('choose'))),
    ...cascadeLevels.map((level) => helper(`chosen.${level}`, text('key'))),
    ...cascadeLevels.map((level) => helper(`code.${level}`, text('code'))),
    ...cascadeLevels.map((level) => helper(`count.${level}`, text('rows'))),
  ];
}

const [firstLevel, lastLevel] = ['goal', 'unit'] satisfies readonly CascadeLevel[];
const matches = `SUM([match.${firstLevel}]:[match.${lastLevel}])`;
const shown = cascadeLevels.map((level) => `[list.${level}]`).join('&');

/** What is chosen in a new workbook: the first way down the cascade that has a row. */
function firstChoices(design: Design, cascade: Cascade): Readonly<Record<CascadeLevel, string | undefined>> {
  const present = design.plan.targets.filter(({ unit }) => design.unitSet.has(unit));
  const goal = cascade.goals.find(({ code }) => present.some((row) => row.goal === code));
  const objective = cascade.objectives.find(
    ({ parent, code }) => parent === goal?.match && present.some((row) => row.objective === code),
  );
  const indicator = cascade.indicators.find(
    ({ parent, code }) => parent === objective?.match && present.some((row) => row.code === code),
  );
  return {
    goal: goal && listText(goal),
    objective: objective && listText(objective),
    indicator: indicator && listText(indicator),
    unit: present.find(({ code }) => code === indicator?.code)?.unit,
  };
}

function rowOf(level: CascadeLevel, initial: string | undefined, text: SheetText): RowPlan {
  const names = chartNames(level);
  const cells: Record<string, CellContent> = {
    key: constant(level),
    label: constant(text(`summary.${level}`)),
    choice: initial === undefined ? entry : entryWith(initial),
    noteText: constant(text('choiceUsed')),
    note: formula(`=IF(${matches}>0,"",[noteText]&" "&${shown})`),
    used: formula(`=MAX(1,${matches})`),
    [`match.${level}`]: formula(`=IF([choice]="",0,IFERROR(MATCH([choice],${names.list},0),0))`),
    [`list.${level}`]: formula(`=INDEX(${names.list},[used])`),
    [`chosen.${level}`]: formula(`=INDEX(${names.key},[used])`),
    [`code.${level}`]: formula(`=INDEX(${names.code},[used])`),
    [`count.${level}`]: formula(`=COUNT(${names.place})`),
  };
  return {
    key: level,
    style: 'row',
    cells,
    names: {
      [`chosen.${level}`]: names.chosen,
      [`code.${level}`]: names.chosenCode,
      [`count.${level}`]: names.count,
    },
    validations: {
      choice: {
        // Ends at the last one there is, so that the list shows no blank lines.
        rule: { kind: 'list', source: `=INDEX(${names.list},1):INDEX(${names.list},MAX(1,${names.count}))` },
        alert: 'warning',
        title: text(`summary.${level}`),
        message: text('mayChoose'),
      },
    },
  };
}

/** One row a level: what it is, what is chosen, and what is shown instead where that is not to be had. */
export function choicesBlock(design: Design, cascade: Cascade): BlockPlan {
  const first = firstChoices(design, cascade);
  return {
    name: blockNames.choices,
    row: firstBlockRow,
    column: 0,
    headerRows: 1,
    columns: columnsOf(design.text),
    rows: cascadeLevels.map((level) => rowOf(level, first[level], design.text)),
    conditionalFormats: [{ from: 'note', to: 'note', formula: '=[note]<>""', style: 'warning' }],
    filter: false,
  };
}
