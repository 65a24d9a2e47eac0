import { areaAddress } from '../../formula/address';
import type { Desk } from '../desk/desk';
import { historyOf } from './history';

/** Undoes or redoes the last deed, shows where, and says so where that is not possible. */
export function takeBack(desk: Desk, way: 'undo' | 'redo'): void {
  const { host } = desk.state();
  const texts = desk.texts();
  const outcome = historyOf(host.workbook)[way](host);
  switch (outcome.kind) {
    case 'nothing':
      desk.say('info', texts(way === 'undo' ? 'nothingToUndo' : 'nothingToRedo'));
      return;
    case 'changedSince':
      desk.say('error', texts('changedSince'));
      return;
    case 'done': {
      const { scope } = outcome;
      if (scope !== 'workbook') host.select(scope.sheet.name, areaAddress(scope.area));
      desk.say('info', texts(way === 'undo' ? 'undone' : 'redone'));
    }
  }
}
