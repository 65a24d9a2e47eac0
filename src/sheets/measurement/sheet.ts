import { writtenTolerance } from '../../renstra/components';
import { misfitFormat } from '../entryRules';
import { foundByKey } from '../foundByKey';
import { measurementBlock } from '../names';
import { oneBlockSheet } from '../oneBlockSheet';
import type { Design } from '../options';
import { quarterKey, quarters } from '../periods';
import type { ConditionalFormatPlan, SheetPlan } from '../sheetPlan';
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

/** An entry that is not what its components come to: the same test as rule V40. */
function differsFromPaper(key: string): ConditionalFormatPlan {
  const [entry, paper] = [`[${key}.entry]`, `[${key}.paper]`];
  return {
    from: `${key}.entry`,
    to: `${key}.entry`,
    formula: `=AND(COUNT(${entry},${paper})=2,N(${entry})<>ROUND(N(${paper}),1),ABS(N(${entry})-N(${paper}))>${writtenTolerance})`,
    style: 'warning',
  };
}

/** A figure of the organisation that was entered although its units' figures are rolled up: these no longer move it. */
function enteredDirectly(key: string): ConditionalFormatPlan {
  const entry = `${key}.entry`;
  return { from: entry, to: entry, formula: `=AND(LEN([fedBy])>0,LEN([${entry}])>0)`, style: 'warning' };
}

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
      ...(features.papers ? [differsFromPaper(key)] : []),
      ...(features.rollUps.feeding.size > 0 ? [enteredDirectly(key)] : []),
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
  return oneBlockSheet(design, {
    id: 'measurement',
    name: text('measurementSheet', { year: String(year) }),
    title: text('measurementTitle', { year: String(year) }),
    note: text('measurementNote'),
    block: foundByKey(
      {
        name: measurementBlock(year),
        headerRows: 2,
        columns,
        rows: measurementRows(plan, {
          year,
          units: design.unitSet,
          features,
          text,
          language: design.language,
        }),
        conditionalFormats: conditionalFormats(features),
        filter: true,
      },
      features,
      text,
    ),
    frozenColumns: columns.findIndex((column) => column.key === 'measure'),
    lastPrinted: columns.findIndex((column) => column.key === 'status'),
    tabColour: tabColours.entry,
  });
}
