/** Helper columns of the measurement sheet that roll-ups are made of. */
import type { MeasurementFeatures } from '../measurement/features';
import { unitFigureNames } from '../names';
import { quarterKey, quarterLabel, quarterOf, quarters, type MemberPeriod, type Quarter } from '../periods';
import type { ColumnPlan } from '../sheetPlan';
import type { SheetText } from '../texts';

export const memberPeriods: readonly MemberPeriod[] = [...quarters.map(quarterKey), 'year'];

/** All of them; columns of one kind stand together. */
export function memberColumns(
  text: SheetText,
  year: number,
  features: MeasurementFeatures,
): readonly ColumnPlan[] {
  const { rollUps } = features;
  const names = unitFigureNames(year);
  const column = (key: string, header: string, extra: Partial<ColumnPlan> = {}): ColumnPlan => ({
    key,
    header,
    group: text('helpers'),
    role: 'formula',
    width: 9,
    outline: { id: 'helpers', folded: true },
    ...extra,
  });
  const perPeriod = (
    name: string,
    header: string,
    defined: (period: MemberPeriod) => string,
  ): readonly ColumnPlan[] =>
    memberPeriods.map((period) =>
      column(`${period}.${name}`, `${header} ${periodLabel(period, text)}`, { name: defined(period) }),
    );
  const perQuarter = (
    name: string,
    header: string,
    defined?: (quarter: Quarter) => string,
  ): readonly ColumnPlan[] =>
    quarters.map((quarter) =>
      column(
        `${quarterKey(quarter)}.${name}`,
        `${header} ${quarterLabel(quarter)}`,
        defined === undefined ? {} : { name: defined(quarter) },
      ),
    );
  const when = (present: boolean, columns: () => readonly ColumnPlan[]): readonly ColumnPlan[] =>
    present ? columns() : [];
  return [
    column('memberOf', text('helperMemberOf'), { role: 'constant', name: names.memberOf }),
    ...when(rollUps.feeding.size > 0, () => [
      column('fedBy', text('helperFedBy'), { role: 'constant', name: names.fedBy }),
    ]),
    ...when(rollUps.shares, () => [
      column('limit', text('helperLimit'), { role: 'constant' }),
      column('above', text('helperAbove'), { role: 'constant' }),
    ]),
    ...perPeriod('own', text('helperOwn'), names.figure),
    ...perPeriod('ownKind', text('helperOwnKind'), names.kind),
    ...when(features.gradeScales.length > 0, () =>
      perPeriod('ownPlace', text('helperOwnPlace'), names.place),
    ),
    ...when(rollUps.shares, () => perPeriod('reaches', text('helperReaches'), names.reaches)),
    ...when(rollUps.ratios, () => [
      ...perQuarter('part', text('helperPart'), names.part),
      ...perQuarter('whole', text('helperWhole'), names.whole),
    ]),
    ...when(rollUps.letters, () => perQuarter('rolledLetter', text('helperRolledLetter'))),
    ...when(rollUps.feeding.size > 0, () => perQuarter('rolled', text('helperRolled'))),
  ];
}

function periodLabel(period: MemberPeriod, text: SheetText): string {
  const quarter = quarterOf(period);
  return quarter === undefined ? text('targetInForce') : quarterLabel(quarter);
}
