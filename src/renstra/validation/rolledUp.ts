/** V44: a figure of the organisation that is not what its units' figures come to. */
import { isWrittenAs } from '../components';
import { printNumber } from '../print';
import type { Value } from '../value';
import { verdictOn } from './figure';
import { ofEntries } from './quarters';
import { fixOf } from './words';

/** An entry beside another roll-up; the entry counts. */
export const rollUpDiffers = ofEntries((figure, context) => {
  const { quarter, cell, value, row } = figure;
  const rolled = quarter === undefined ? undefined : row.rolledUp?.[quarter - 1];
  if (rolled === undefined || cell.content === '' || !differs(value, rolled)) return undefined;
  const expected = shown(rolled, (number) => printNumber(number, context.words.language, 2));
  const label = context.words.text('fix.rollUp', { value: expected });
  return verdictOn(figure, context, 'rollUpDiffers', {
    expected,
    fixes: [fixOf(figure, '', context, label)],
  });
});

/** An entry in doubt is told by its own rule, an unreadable unit in its own row. */
function differs(entry: Value, rolled: Value): boolean {
  if (entry.kind === 'invalid' || rolled.kind === 'invalid' || rolled.kind === 'blank') return false;
  if (entry.kind === 'number' && rolled.kind === 'number') return !isWrittenAs(entry.number, rolled.number);
  if (entry.kind === 'grade' && rolled.kind === 'grade') return entry.grade !== rolled.grade;
  return entry.kind !== rolled.kind;
}

function shown(value: Value, print: (number: number) => string): string {
  if (value.kind === 'number') return print(value.number);
  return value.kind === 'grade' ? value.grade : 'N/A';
}
