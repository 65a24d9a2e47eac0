import { firstBlockRow, fixedText, heading } from '../cells';
import type { Design } from '../options';
import { quarterKey, quarters, type PeriodKey } from '../periods';
import type { BlockPlan, SheetPlan } from '../sheetPlan';
import { tabColours } from '../style';
import { goalFigures } from './figures';
import { firstHelper, goalMembers } from './members';
import { goalTargets } from './targets';

/** To date first: it is what a reader asks for. */
const periods: readonly PeriodKey[] = ['toDate', ...quarters.map(quarterKey)];

/** Row below a block and a blank line. */
const below = (block: BlockPlan): number => block.row + 1 + block.headerRows + block.rows.length + 1;

/**
 * Tujuan: what has been realised of the goals to date and in each quarter, their targets as means of their members beside the
 * printed ones, and the members themselves.
 */
export function goalsSheet(design: Design): SheetPlan {
  const { plan, text } = design;
  const figures: BlockPlan[] = [];
  let row = firstBlockRow;
  for (const period of periods) {
    const block = goalFigures(period, design, row);
    figures.push(block);
    row = below(block);
  }
  const targets = goalTargets(design, row + 1);
  const membersTitle = below(targets);
  const members = goalMembers(design, membersTitle + 1, targets.columns.length);
  return {
    id: 'goals',
    name: text('goalsSheet'),
    fixed: [
      ...heading(text('goalsTitle'), `${plan.organisation.name} · ${plan.title}`),
      fixedText(2, 1, text('goalsNote'), 'note'),
      fixedText(row, 1, text('goalTargetsTitle'), 'subtitle'),
      fixedText(membersTitle, 1, text('membersTitle'), 'subtitle'),
    ],
    blocks: [...figures, targets, members],
    page: {
      orientation: 'landscape',
      paper: 'A4',
      columns: { first: 1, last: members.columns.findIndex(({ key }) => key === firstHelper) - 1 },
      footer: text('footer', { sheet: text('goalsSheet') }),
    },
    tabColour: tabColours.reading,
  };
}
