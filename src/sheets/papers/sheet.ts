import { constant } from '../cells';
import { componentCodes, memberLineCode } from '../codes';
import { numberMisfit } from '../entryRules';
import { foundByKey } from '../foundByKey';
import type { MeasurementFeatures } from '../measurement/features';
import { paperBlock } from '../names';
import { oneBlockSheet } from '../oneBlockSheet';
import type { Design } from '../options';
import { quarterKey, quarters } from '../periods';
import type { ConditionalFormatPlan, RowPlan, SheetPlan } from '../sheetPlan';
import { marks } from '../states';
import { tabColours } from '../style';
import { paperColumns } from './columns';
import { paperRows } from './rows';

/** Marks entries that cannot be computed with, or that contradict the card, also while the add-in is closed. */
function conditionalFormats({ rollUps }: MeasurementFeatures): readonly ConditionalFormatPlan[] {
  return quarters.flatMap((quarter): readonly ConditionalFormatPlan[] => {
    const key = quarterKey(quarter);
    const [base, figure] = [`${key}.base`, `${key}.figure`];
    const unusable = (column: string): string => `OR(ISTEXT([${column}]),N([${column}])<0)`;
    // Whatever is no number has been read already: by the figure that is rolled up.
    const misfitOfUnit = `OR([${key}.own]="${marks.unreadable}",IF(ISNUMBER([${figure}]),${numberMisfit(figure)},FALSE))`;
    const invalid = (column: string, condition: string): ConditionalFormatPlan => ({
      ...{ from: column, to: column, style: 'invalid', formula: `=${condition}` },
    });
    return [
      invalid(base, unusable(base)),
      ...(rollUps.withoutRow
        ? [
            invalid(figure, `AND([rule]<>"${memberLineCode}",${unusable(figure)})`),
            invalid(figure, `AND([rule]="${memberLineCode}",IFERROR(${misfitOfUnit},TRUE))`),
          ]
        : [invalid(figure, unusable(figure))]),
      {
        from: figure,
        to: figure,
        formula: `=AND([ends]=1,COUNT([${base}],[${figure}])=2,N([${figure}])>N([${base}]))`,
        style: 'invalid',
      },
      {
        from: base,
        to: base,
        formula: `=AND(ISNUMBER([${figure}]),[rule]<>"${componentCodes.difference}",N([${base}])<=0)`,
        style: 'warning',
      },
      {
        from: base,
        to: base,
        formula: `=AND(ISNUMBER([${base}]),N([${base}])<N([smallest]))`,
        style: 'warning',
      },
      { from: `${key}.leftOut`, to: `${key}.leftOut`, formula: `=N([${key}.leftOut])>0`, style: 'warning' },
    ];
  });
}

/** Kertas Kerja: components of every figure that is computed from some, and what they come to. */
export function papersSheet(design: Design): SheetPlan {
  const { text, year, features } = design;
  const columns = paperColumns(design);
  const rows = paperRows(design);
  const name = text('papersSheet', { year: String(year) });
  return oneBlockSheet(design, {
    id: 'workingPapers',
    name,
    title: text('papersTitle', { year: String(year) }),
    note: text('papersNote'),
    block: foundByKey(
      {
        name: paperBlock(year),
        headerRows: 2,
        columns,
        rows: rows.length > 0 ? rows : [nothingToCompute(text('papersNone'))],
        conditionalFormats: conditionalFormats(features),
        filter: true,
      },
      features,
      text,
    ),
    frozenColumns: columns.findIndex(({ key }) => key === 'baseLabel'),
    lastPrinted: columns.findIndex(({ key }) => key === 'rule') - 1,
    tabColour: tabColours.entry,
  });
}

/** Names over the sheet's columns need a row, also where the chosen units have nothing to compute. */
function nothingToCompute(message: string): RowPlan {
  return { key: '-', style: 'row', cells: { key: constant('-'), indicator: constant(message) } };
}
