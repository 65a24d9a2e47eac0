/** What a person does at the screen, without the add-in. */
import type { Host } from '../hostTypes';
import { itemNotFound } from '../protocol/hostError';
import {
  addSheet,
  copyArea,
  deleteSheet,
  moveContents,
  renameSheet,
  requireAllowed,
  setLinesHidden,
  sheetByName,
  sortArea,
  wholeColumns,
  wholeRows,
} from '../workbook/operations';
import type { SheetModel } from '../workbook/model';
import { gridOf } from './grid';
import { deleteAt, insertAt } from './rangeEdits';
import { rangeOfText, RangeTarget } from './rangeTarget';
import type { Origin, Session } from './session';
import { writeGrid } from './writing';

type Deeds = Pick<
  Host,
  | 'userEdits'
  | 'userRenamesSheet'
  | 'userDeletesSheet'
  | 'userAddsSheet'
  | 'userInserts'
  | 'userDeletes'
  | 'userCopies'
  | 'userMoves'
  | 'userSorts'
  | 'userHides'
  | 'userRestores'
  | 'select'
  | 'activate'
>;

/**
 * The deeds of a person on a session. Errors are those the person would be told. A request half-way through is finished
 * before anything changes; `done` delivers the events afterwards.
 */
export function userDeeds(session: Session, finishRequest: () => void, done: () => void): Deeds {
  const sheetOf = (name: string): SheetModel => {
    const sheet = sheetByName(session.model, name);
    if (sheet === undefined) throw itemNotFound(`the sheet ${name}`);
    return sheet;
  };
  const act = (origin: Origin, deed: () => void): void => {
    finishRequest();
    session.origin = origin;
    try {
      deed();
    } finally {
      session.endRequest();
      session.origin = 'addin';
      done();
    }
  };
  /** What changes nothing but what is seen may happen in the midst of a request. */
  const look = (deed: () => void): void => {
    session.origin = 'user';
    try {
      deed();
    } finally {
      session.origin = 'addin';
      done();
    }
  };
  const lines = (name: string, kind: 'rows' | 'columns', index: number, count: number): RangeTarget =>
    new RangeTarget(
      session,
      sheetOf(name),
      kind === 'rows' ? wholeRows(index, count) : wholeColumns(index, count),
    );

  return {
    userEdits: (name, address, values, source = 'Local') => {
      act(source === 'Local' ? 'user' : 'remote', () => {
        const { sheet, area } = rangeOfText(session, sheetOf(name), address);
        const grid = gridOf(values, area, 'values').map((line) => line.map((value) => value ?? ''));
        writeGrid(session, sheet, area, grid);
      });
    },
    userRenamesSheet: (from, to) => {
      act('user', () => {
        session.apply(renameSheet(session.model, sheetOf(from), to));
      });
    },
    userDeletesSheet: (name) => {
      act('user', () => {
        session.apply(deleteSheet(session.model, sheetOf(name)));
      });
    },
    userAddsSheet: (name) => {
      act('user', () => {
        session.apply(addSheet(session.model, name).changes);
      });
    },
    userInserts: (name, kind, index, count) => {
      act('user', () => {
        insertAt(lines(name, kind, index, count), kind === 'rows' ? 'Down' : 'Right');
      });
    },
    userDeletes: (name, kind, index, count) => {
      act('user', () => {
        deleteAt(lines(name, kind, index, count), kind === 'rows' ? 'Up' : 'Left');
      });
    },
    userCopies: (source, target) => {
      act('user', () => {
        requireAllowed(target.sheet, target.area, 'edit');
        session.apply(copyArea(source, target));
      });
    },
    userMoves: (source, target) => {
      act('user', () => {
        requireAllowed(source.sheet, source.area, 'edit');
        const { rows, columns } = source.area;
        const area = { ...target.area, rows, columns };
        requireAllowed(target.sheet, area, 'edit');
        session.apply(moveContents(source, { sheet: target.sheet, area }));
      });
    },
    userSorts: ({ sheet, area }, keys, hasHeaders) => {
      act('user', () => {
        requireAllowed(sheet, area, 'allowSort');
        session.settle();
        session.apply(sortArea(sheet, area, keys, { hasHeaders }));
      });
    },
    userHides: (name, kind, lines, hidden) => {
      act('user', () => {
        const sheet = sheetOf(name);
        session.apply(lines.flatMap((line) => setLinesHidden(sheet, kind, line, 1, hidden)));
      });
    },
    userRestores: (snapshot) => {
      act('user', () => {
        session.apply(snapshot.restore());
      });
    },
    select: (name, address) => {
      look(() => {
        const { sheet, area } = rangeOfText(session, sheetOf(name), address);
        session.select(sheet, area);
      });
    },
    activate: (name) => {
      look(() => {
        session.activate(sheetOf(name));
      });
    },
  };
}
