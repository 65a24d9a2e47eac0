/** What a row of the measurement sheet needs so that its figures can be rolled up, or that it shows what was rolled up. */
import type { Indicator, Plan, Scale, TargetRow } from '../../renstra/plan';
import { isMember, thresholdOn } from '../../renstra/rollUp';
import { constant, formula } from '../cells';
import { searchColumn } from '../foundByKey';
import { codeKey, gradeScaleNumber, type MeasurementFeatures } from '../measurement/features';
import { quarterKey, quarters } from '../periods';
import type { CellContent } from '../sheetPlan';
import { memberPeriods } from './memberColumns';
import * as formulas from './memberFormulas';

type Cells = Readonly<Record<string, CellContent>>;

/** Gives the cells of a row; those that are the same in many rows are made once. */
export function memberCells(
  { organisation }: Plan,
  year: number,
  features: MeasurementFeatures,
): (row: TargetRow, indicator: Indicator, scale: Scale | undefined) => Cells {
  const ofMember = memberFigures(features);
  const ofPlace = placeFigures(features);
  const ofShare = shareFigures(features);
  const ofRatio = ratioFigures(year, features);
  const ofOrganisation = rolledFigures(year, features);
  return (row, indicator, scale) => {
    const { rollUp, code, kind } = indicator;
    const key = constant(codeKey(features, code));
    if (row.unit === organisation.id)
      return features.rollUps.feeding.has(code) ? { fedBy: key, ...ofOrganisation } : {};
    const isOther = rollUp.kind === 'owner' && rollUp.unit !== row.unit;
    if (isOther || !isMember(row.unit, organisation.id, indicator)) return {};
    const hasPlace = rollUp.kind === 'shareAtOrAbove' || gradeScaleNumber(features, row.scale) > 0;
    const cells = { memberOf: key, ...ofMember, ...(hasPlace ? ofPlace : {}) };
    if (rollUp.kind === 'ratioOfSums' && kind === 'ratio') return { ...cells, ...ofRatio };
    if (rollUp.kind !== 'shareAtOrAbove') return cells;
    const limit = thresholdOn(rollUp.threshold, scale);
    return {
      ...cells,
      ...(limit === undefined ? {} : { limit: constant(limit) }),
      above: constant(rollUp.strictly ? 1 : 0),
      ...ofShare,
    };
  };
}

function memberFigures(features: MeasurementFeatures): Cells {
  const cells: Record<string, CellContent> = { 'year.own': formula(formulas.own('year', features)) };
  for (const period of memberPeriods) cells[`${period}.ownKind`] = formula(formulas.ownKind(period));
  return cells;
}

/** Only where letters may stand, or a threshold is to be reached, a figure is more than its number. */
function placeFigures({ gradeScales }: MeasurementFeatures): Cells {
  if (gradeScales.length === 0) return {};
  return Object.fromEntries(
    memberPeriods.map((period) => [`${period}.ownPlace`, formula(formulas.ownPlace(period))]),
  );
}

function shareFigures(features: MeasurementFeatures): Cells {
  return Object.fromEntries(
    memberPeriods.map((period) => [`${period}.reaches`, formula(formulas.reaches(period, features))]),
  );
}

function ratioFigures(year: number, features: MeasurementFeatures): Cells {
  const search = searchColumn(features);
  return Object.fromEntries(
    quarters.flatMap((quarter) => [
      [`${quarterKey(quarter)}.part`, formula(formulas.component('figure', year, quarter, search))],
      [`${quarterKey(quarter)}.whole`, formula(formulas.component('base', year, quarter, search))],
    ]),
  );
}

function rolledFigures(year: number, features: MeasurementFeatures): Cells {
  const cells: Record<string, CellContent> = {};
  for (const quarter of quarters) {
    const key = quarterKey(quarter);
    cells[`${key}.ownKind`] = formula(formulas.ownKind(key));
    cells[`${key}.rolled`] = formula(formulas.rolled(year, quarter, features));
    if (features.rollUps.letters)
      cells[`${key}.rolledLetter`] = formula(formulas.rolledLetter(year, quarter));
  }
  return cells;
}
