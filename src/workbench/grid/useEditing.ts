import { useCallback, useState } from 'react';
import { areaAddress, cellAddress } from '../../formula/address';
import type { Host } from '../../host/host';
import type { Area, SheetModel } from '../../host/workbook/model';
import { cellAt, contentOf } from '../../host/workbook/operations';
import type { Language } from '../../texts/texts';
import type { Desk } from '../desk/desk';
import { historyOf } from '../history/history';
import { alertFor, type Alert } from '../rules/validation';
import { attempt } from './attempt';
import { editText, toHostInput } from './numbers';
import type { Cursor } from './selection';

export interface Editing {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What stood there when editing began by F2, double click or in the bar; undefined where typing replaces it. */
  readonly before: string | undefined;
  /** `bar`: the formula bar has the caret. */
  readonly place: 'cell' | 'bar';
}

export interface EditingState {
  readonly editing: Editing | undefined;
  readonly begin: (text: string, place: Editing['place']) => void;
  readonly change: (text: string) => void;
  /** What Excel would ask before taking in what was typed. */
  readonly alert: () => Alert | undefined;
  /** Writes what was typed; false where it was refused. */
  readonly commit: () => boolean;
  readonly cancel: () => void;
  /** Writes values, as typed, from the area's first cell on. */
  readonly write: (area: Area, typed: readonly (readonly string[])[]) => boolean;
  /** Content of the cursor's cell as it is edited. */
  readonly content: string;
}

/** What was typed, as the host reads it: an empty field clears the cell. */
function typedValue(text: string, language: Language): string | null {
  return text === '' ? null : toHostInput(text, language);
}

/** Typing into cells, with refusals told to the person. */
export function useEditing(
  desk: Desk,
  host: Host,
  sheet: SheetModel,
  cursor: Cursor,
  language: Language,
): EditingState {
  const [editing, setEditing] = useState<Editing>();

  const write = useCallback(
    (area: Area, typed: readonly (readonly string[])[]): boolean => {
      const values = typed.map((line) => line.map((text) => typedValue(text, language)));
      return attempt(desk, () => {
        historyOf(host.workbook).record({ sheet, area }, () => {
          host.userEdits(sheet.name, areaAddress(area), values);
        });
      });
    },
    [desk, host, sheet, language],
  );

  const end = useCallback(() => {
    host.cellEdit = false;
    setEditing(undefined);
  }, [host]);

  const alert = useCallback((): Alert | undefined => {
    if (editing === undefined || editing.text === editing.before) return undefined;
    const { row, column, text } = editing;
    return alertFor({ model: host.workbook, sheet, row, column }, typedValue(text, language));
  }, [editing, host, sheet, language]);

  const commit = useCallback((): boolean => {
    if (editing === undefined) return true;
    const { row, column, text, before } = editing;
    end();
    return text === before || write({ row, column, rows: 1, columns: 1 }, [[text]]);
  }, [editing, end, write]);

  const content = editText(contentOf(cellAt(sheet, cursor.row, cursor.column)), language);
  const begin = useCallback(
    (text: string, place: Editing['place']) => {
      host.cellEdit = true;
      const before = text === content ? content : undefined;
      setEditing({ row: cursor.row, column: cursor.column, text, before, place });
    },
    [host, cursor, content],
  );
  const change = useCallback((text: string) => {
    setEditing((now) => (now === undefined ? undefined : { ...now, text }));
  }, []);
  return { editing, begin, change, alert, commit, cancel: end, write, content };
}

export const addressOf = (cursor: Cursor): string => cellAddress(cursor.row, cursor.column);
