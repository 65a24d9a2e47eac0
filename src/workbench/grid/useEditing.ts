import { useCallback, useState } from 'react';
import { areaAddress, cellAddress } from '../../formula/address';
import type { Host } from '../../host/host';
import { asHostError } from '../../host/protocol/hostError';
import type { Area, SheetModel } from '../../host/workbook/model';
import { cellAt, contentOf } from '../../host/workbook/operations';
import type { Language } from '../../texts/texts';
import type { Desk } from '../desk/desk';
import { fromClipboard } from './clipboard';
import { editText, toHostInput } from './numbers';
import type { Cursor } from './selection';

export interface Editing {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** `bar`: the formula bar has the caret. */
  readonly place: 'cell' | 'bar';
}

export interface EditingState {
  readonly editing: Editing | undefined;
  readonly begin: (text: string, place: Editing['place']) => void;
  readonly change: (text: string) => void;
  /** Writes what was typed; false where it was refused. */
  readonly commit: () => boolean;
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly paste: (text: string) => void;
  /** Writes a choice from a list into the cursor's cell, as it stands there. */
  readonly choose: (choice: string) => void;
  /** Content of the cursor's cell as it is edited. */
  readonly content: string;
}

/** What was typed, as the host reads it: an empty field clears the cell. */
function typedValue(text: string, language: Language): string | null {
  return text === '' ? null : toHostInput(text, language);
}

/** Typing, clearing and pasting, with refusals told to the person. */
export function useEditing(
  desk: Desk,
  host: Host,
  sheet: SheetModel,
  cursor: Cursor,
  language: Language,
): EditingState {
  const [editing, setEditing] = useState<Editing>();

  const write = useCallback(
    (area: Area, values: readonly (readonly (string | null)[])[]): boolean => {
      try {
        host.userEdits(sheet.name, areaAddress(area), values);
        desk.silence();
        return true;
      } catch (error) {
        // Refusals are for the person; anything else is a mistake of ours.
        const refusal = asHostError(error);
        if (refusal === undefined) throw error;
        const texts = desk.texts();
        const locked = refusal.code === 'AccessDenied';
        desk.say('error', locked ? texts('refusedProtected') : texts('refused', { detail: refusal.message }));
        return false;
      }
    },
    [desk, host, sheet],
  );

  const end = useCallback(() => {
    host.cellEdit = false;
    setEditing(undefined);
  }, [host]);

  const commit = useCallback((): boolean => {
    if (editing === undefined) return true;
    const { row, column, text } = editing;
    end();
    return write({ row, column, rows: 1, columns: 1 }, [[typedValue(text, language)]]);
  }, [editing, end, write, language]);

  const clear = useCallback(() => {
    const { area } = cursor;
    const rows = Math.min(area.rows, 5000);
    const columns = Math.min(area.columns, 500);
    const line = Array.from({ length: columns }, () => null);
    write(
      { ...area, rows, columns },
      Array.from({ length: rows }, () => line),
    );
  }, [cursor, write]);

  const paste = useCallback(
    (text: string) => {
      const block = fromClipboard(text);
      const columns = block[0]?.length ?? 0;
      if (columns === 0) return;
      const { row, column } = cursor.area;
      const values = block.map((line) => line.map((typed) => typedValue(typed, language)));
      write({ row, column, rows: block.length, columns }, values);
    },
    [cursor, language, write],
  );

  const choose = useCallback(
    (choice: string) => {
      write({ row: cursor.row, column: cursor.column, rows: 1, columns: 1 }, [
        [typedValue(choice, language)],
      ]);
    },
    [cursor, language, write],
  );

  const begin = useCallback(
    (text: string, place: Editing['place']) => {
      host.cellEdit = true;
      setEditing({ row: cursor.row, column: cursor.column, text, place });
    },
    [host, cursor],
  );
  const change = useCallback((text: string) => {
    setEditing((now) => (now === undefined ? undefined : { ...now, text }));
  }, []);

  const content = editText(contentOf(cellAt(sheet, cursor.row, cursor.column)), language);
  return { editing, begin, change, commit, cancel: end, clear, paste, choose, content };
}

export const addressOf = (cursor: Cursor): string => cellAddress(cursor.row, cursor.column);
