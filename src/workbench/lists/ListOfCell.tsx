import { useEffect, useLayoutEffect, useRef, type ReactElement, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import type { WorkbenchTexts } from '../desk/desk';
import { boxOf } from '../grid/Overlays';
import type { PanePart } from '../grid/panes';
import type { GridState } from '../grid/useGrid';
import { addressOf } from '../grid/useEditing';

const mostLines = 12;

function Choices(props: {
  readonly choices: readonly string[];
  readonly present: string;
  readonly label: string;
  /** The button at the right edge of the cell. */
  readonly button: RefObject<HTMLButtonElement | null>;
  /** Pixels. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { choices, present, button, cellWidth, cellHeight } = props;
  const list = useRef<HTMLSelectElement>(null);
  // Below its cell, or above where the window ends: parts of the grid would cut it off.
  useLayoutEffect(() => {
    const edge = button.current?.getBoundingClientRect();
    if (edge === undefined || list.current === null) return;
    const { style, offsetHeight } = list.current;
    const isBelow = edge.bottom + offsetHeight <= window.innerHeight;
    style.left = `${Math.max(0, edge.left - cellWidth)}px`;
    style.top = `${isBelow ? edge.bottom : Math.max(0, edge.bottom - cellHeight - offsetHeight)}px`;
  }, [button, cellWidth, cellHeight]);
  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  return createPortal(
    <select
      ref={list}
      className="list-choices"
      aria-label={props.label}
      size={Math.max(2, Math.min(mostLines, choices.length))}
      defaultValue={choices.includes(present) ? present : choices[0]}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') props.onChoose(event.currentTarget.value);
        else if (event.key === 'Escape' || event.key === 'Tab') props.onClose();
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
      }}
      onClick={(event) => {
        if (event.target instanceof HTMLOptionElement) props.onChoose(event.target.value);
      }}
      onBlur={props.onClose}
    >
      {choices.map((choice, index) => (
        <option key={index} value={choice}>
          {choice}
        </option>
      ))}
    </select>,
    document.body,
  );
}

/** The button beside a cell with a list of choices, and the list once it is open (Alt and arrow down open it, too). */
export function ListOfCell(props: {
  readonly grid: GridState;
  readonly part: PanePart;
  readonly texts: WorkbenchTexts;
}): ReactElement | null {
  const { grid, part, texts } = props;
  const button = useRef<HTMLButtonElement>(null);
  const { list } = grid;
  const { row, column } = grid.cursor.cursor;
  if (list.choices === undefined || grid.edit.editing !== undefined) return null;
  const box = boxOf({ row, column, rows: 1, columns: 1 }, grid.geometry, part);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="list-button"
        tabIndex={-1}
        aria-label={texts('openList')}
        aria-expanded={list.isOpen}
        style={{ left: box.left + box.width + 1, top: box.top + box.height - 20 }}
        onPointerDown={(event) => {
          event.stopPropagation();
          event.preventDefault();
        }}
        onPointerUp={(event) => {
          event.stopPropagation();
        }}
        onClick={list.toggle}
      >
        ▼
      </button>
      {list.isOpen && (
        <Choices
          choices={list.choices}
          present={grid.edit.content}
          label={texts('listOf', { address: addressOf(grid.cursor.cursor) })}
          button={button}
          cellWidth={box.width}
          cellHeight={box.height}
          onChoose={list.choose}
          onClose={list.close}
        />
      )}
    </>
  );
}
