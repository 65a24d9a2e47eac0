import { useEffect, useRef, type ReactElement } from 'react';
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
  readonly place: { readonly left: number; readonly top: number };
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}): ReactElement {
  const { choices, present, place } = props;
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    list.current?.focus({ preventScroll: true });
  }, []);
  return (
    <select
      ref={list}
      className="list-choices"
      aria-label={props.label}
      size={Math.max(2, Math.min(mostLines, choices.length))}
      style={place}
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
    </select>
  );
}

/** The button beside a cell with a list of choices, and the list once it is open (Alt and arrow down open it, too). */
export function ListOfCell(props: {
  readonly grid: GridState;
  readonly part: PanePart;
  readonly texts: WorkbenchTexts;
}): ReactElement | null {
  const { grid, part, texts } = props;
  const { list } = grid;
  const { row, column } = grid.cursor.cursor;
  if (list.choices === undefined || grid.edit.editing !== undefined) return null;
  const box = boxOf({ row, column, rows: 1, columns: 1 }, grid.geometry, part);
  return (
    <>
      <button
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
          place={{ left: box.left, top: box.top + box.height }}
          onChoose={list.choose}
          onClose={list.close}
        />
      )}
    </>
  );
}
