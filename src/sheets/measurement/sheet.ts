import { firstBlockRow, fixedText, heading } from '../cells';
import { misfitFormat } from '../entryRules';
import { measurementBlock } from '../names';
import type { Design } from '../options';
import { quarterKey, quarters } from '../periods';
import type { BlockPlan, ConditionalFormatPlan, SheetPlan } from '../sheetPlan';
import { states } from '../states';
import { tabColours } from '../style';
import { measurementColumns } from './columns';
import type { MeasurementFeatures } from './features';
import { figureEntries, measurementRows } from './rows';

const statusFormats = (from: string, to: string, state: string): readonly ConditionalFormatPlan[] => [
  { from, to, formula: `=[${state}]=${states.achieved}`, style: 'good' },
  { from, to, formula: `=[${state}]=${states.nearlyAchieved}`, style: 'warning' },
  { from, to, formula: `=[${state}]=${states.notAchieved}`, style: 'bad' },
  { from, to, formula: `=[${state}]=${states.invalid}`, style: 'invalid' },
  {
    from,
    to,
    formula: `=OR([${state}]<=${states.notReported},[${state}]=${states.notApplicable})`,
    style: 'neutral',
  },
];

function conditionalFormats(features: MeasurementFeatures): readonly ConditionalFormatPlan[] {
  const hasLetters = features.gradeScales.length > 0;
  const perQuarter = quarters.flatMap((quarter): readonly ConditionalFormatPlan[] => {
    const key = quarterKey(quarter);
    return [
      {
        from: `${key}.quarterTarget`,
        to: `${key}.quarterTarget`,
        formula: `=[${key}.targetEntry]=""`,
        style: 'proposal',
      },
      ...statusFormats(`${key}.achievement`, `${key}.achievement`, `${key}.state`),
    ];
  });
  return [
    ...figureEntries(features).map(({ column }) => misfitFormat(column, hasLetters)),
    ...perQuarter,
    ...statusFormats('toDate.achievement', 'status', 'toDate.state'),
  ];
}

/** Pengukuran: a row a unit and indicator; entries, achievement by quarter and to date, status. */
export function measurementSheet(design: Design): SheetPlan {
  const { plan, year, text, features, reportingQuarter } = design;
  const columns = measurementColumns(text, year, features, reportingQuarter);
  const block: BlockPlan = {
    name: measurementBlock(year),
    row: firstBlockRow,
    column: 0,
    headerRows: 2,
    columns,
    rows: measurementRows(plan, { year, units: design.unitSet, features, text, language: design.language }),
    conditionalFormats: conditionalFormats(features),
    filter: true,
  };
  const lastPrinted = columns.findIndex((column) => column.key === 'status');
  return {
    id: 'measurement',
    name: text('measurementSheet', { year: String(year) }),
    fixed: [
      ...heading(
        text('measurementTitle', { year: String(year) }),
        `${plan.organisation.name} · ${plan.title}`,
      ),
      fixedText(2, 1, text('measurementNote'), 'note'),
    ],
    blocks: [block],
    freeze: { rows: firstBlockRow + 3, columns: columns.findIndex((column) => column.key === 'measure') },
    page: {
      orientation: 'landscape',
      paper: 'A4',
      titleRows: { first: firstBlockRow + 1, last: firstBlockRow + 2 },
      columns: { first: 1, last: lastPrinted },
      footer: text('footer', { sheet: text('measurementSheet', { year: String(year) }) }),
    },
    tabColour: tabColours.entry,
  };
}
