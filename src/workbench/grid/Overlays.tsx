import { useEffect, useRef, type ReactElement } from 'react';
import type { Area } from '../../host/workbook/model';
import type { Editing } from './useEditing';
import type { Geometry } from './geometry';
import { fontOf } from './geometry';
import { leavingKeyOf } from './keys';
import type { PanePart } from './panes';
import type { Cursor, Direction } from './selection';

/** Box of cells in pixels, inside a part of the grid. */
export function boxOf(
  area: Area,
  geometry: Geometry,
  part: PanePart,
): { left: number; top: number; width: number; height: number } {
  const { rows, columns } = geometry;
  return {
    left: columns.start(area.column) - part.offsetLeft,
    top: rows.start(area.row) - part.offsetTop,
    width: columns.start(area.column + area.columns) - columns.start(area.column),
    height: rows.start(area.row + area.rows) - rows.start(area.row),
  };
}

/** The frame around the selected cells. */
export function SelectionBox(props: {
  readonly cursor: Cursor;
  readonly geometry: Geometry;
  readonly part: PanePart;
}): ReactElement {
  const { cursor, geometry, part } = props;
  const many = cursor.area.rows * cursor.area.columns > 1;
  const box = boxOf(cursor.area, geometry, part);
  return (
    <div
      className={many ? 'selection selection-many' : 'selection'}
      style={{ ...box, left: box.left - 1, top: box.top - 1, width: box.width + 1, height: box.height + 1 }}
    />
  );
}

export interface EditorProps {
  readonly editing: Editing;
  readonly label: string;
  readonly geometry: Geometry;
  readonly part: PanePart;
  readonly onChange: (text: string) => void;
  readonly onLeave: (way: Direction | 'cancel' | 'stay') => boolean;
}

/** The field over a cell that is being edited. */
export function CellEditor(props: EditorProps): ReactElement {
  const { editing, geometry, part } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const box = boxOf({ row: editing.row, column: editing.column, rows: 1, columns: 1 }, geometry, part);
  return (
    <textarea
      ref={field}
      className="editor"
      aria-label={props.label}
      value={editing.text}
      spellCheck={false}
      style={{
        left: box.left,
        top: box.top,
        minWidth: Math.max(60, box.width),
        minHeight: box.height,
        font: fontOf(undefined),
      }}
      onChange={(event) => {
        props.onChange(event.target.value);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        const way = leavingKeyOf(event);
        if (way === undefined) return;
        event.preventDefault();
        props.onLeave(way);
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
      }}
      onBlur={() => {
        props.onLeave('stay');
      }}
    />
  );
}
