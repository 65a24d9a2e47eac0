import { useId, useLayoutEffect, useRef, type ReactElement } from 'react';
import { inputMessageAt } from '../rules/validation';
import { boxOf } from './Overlays';
import type { PanePart } from './panes';
import type { GridState } from './useGrid';

/** What Excel says beside a selected cell with an input message. */
export function InputNote({
  grid,
  part,
}: {
  readonly grid: GridState;
  readonly part: PanePart;
}): ReactElement | null {
  const { row, column } = grid.cursor.cursor;
  const note = useRef<HTMLDivElement>(null);
  const title = useId();
  const message = inputMessageAt({ sheet: grid.sheet, row, column });
  const box = boxOf({ row, column, rows: 1, columns: 1 }, grid.geometry, part);
  const place = `${row} ${column} ${box.left} ${box.top}`;
  // Below its cell, above where the window ends, never over the edge.
  useLayoutEffect(() => {
    const element = note.current;
    const frame = element?.parentElement?.getBoundingClientRect();
    if (!element || !frame) return;
    const { offsetWidth, offsetHeight, style } = element;
    const room = element.closest('.grid-scroller')?.getBoundingClientRect() ?? frame;
    const below = frame.top + box.top + box.height + 6;
    const above = frame.top + box.top - offsetHeight - 6;
    style.left = `${Math.max(room.left + 4, Math.min(frame.left + box.left + 12, room.right - offsetWidth - 8))}px`;
    style.top = `${below + offsetHeight < room.bottom ? below : Math.max(room.top + 4, above)}px`;
    style.visibility = box.top + box.height < 0 || box.top > frame.height ? 'hidden' : 'visible';
  }, [place, box.top, box.left, box.height]);
  if (message === undefined) return null;
  return (
    <div ref={note} className="input-note" role="note" aria-labelledby={title}>
      <strong id={title}>{message.title}</strong>
      <span>{message.message}</span>
    </div>
  );
}
