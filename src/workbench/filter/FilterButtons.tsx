import { useEffect, useLayoutEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { ChevronDown12Regular } from '@fluentui/react-icons/svg/chevron-down';
import { Filter12Filled } from '@fluentui/react-icons/svg/filter';
import { columnLetters } from '../../formula/address';
import type { WorkbenchTexts } from '../desk/desk';
import type { PanePart } from '../grid/panes';
import type { GridState } from '../grid/useGrid';
import type { FilterState } from './useFilter';

/** Longer lists are cut; the search finds the rest. */
const mostValues = 300;
const size = 16;

function Values(props: {
  readonly filter: FilterState;
  readonly label: string;
  readonly texts: WorkbenchTexts;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}): ReactElement {
  const { filter, texts, button, onClose } = props;
  const panel = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState(filter.excluded);
  const [search, setSearch] = useState('');
  useLayoutEffect(() => {
    const edge = button.current?.getBoundingClientRect();
    if (edge === undefined || panel.current === null) return;
    const { style, offsetWidth, offsetHeight } = panel.current;
    style.left = `${Math.max(4, Math.min(edge.right - offsetWidth, window.innerWidth - offsetWidth - 4))}px`;
    style.top = `${Math.max(4, Math.min(edge.bottom + 2, window.innerHeight - offsetHeight - 4))}px`;
  }, [button]);
  useEffect(() => {
    panel.current?.querySelector('input')?.focus();
  }, []);
  const wanted = search.trim().toLowerCase();
  const found = filter.values.filter((value) => value.toLowerCase().includes(wanted));
  const shown = found.slice(0, mostValues);
  const choose = (values: readonly string[], isIn: boolean): void => {
    const next = new Set(left);
    for (const value of values) {
      if (isIn) next.delete(value);
      else next.add(value);
    }
    setLeft(next);
  };
  const apply = (values: ReadonlySet<string>): void => {
    filter.exclude(values);
    onClose();
  };
  return createPortal(
    <div
      ref={panel}
      className="filter-panel"
      role="dialog"
      aria-label={props.label}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) apply(left);
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))
          onClose();
      }}
    >
      <input
        type="text"
        aria-label={texts('filterSearch')}
        placeholder={texts('filterSearch')}
        value={search}
        onChange={(event) => {
          setSearch(event.target.value);
        }}
      />
      <div className="filter-values">
        <label>
          <input
            type="checkbox"
            checked={found.every((value) => !left.has(value))}
            onChange={(event) => {
              choose(found, event.target.checked);
            }}
          />
          {texts('filterAll')}
        </label>
        {shown.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={!left.has(value)}
              onChange={(event) => {
                choose([value], event.target.checked);
              }}
            />
            <span>{value === '' ? texts('filterBlank') : value}</span>
          </label>
        ))}
        {found.length > shown.length && (
          <p>{texts('filterMany', { shown: shown.length, count: found.length })}</p>
        )}
      </div>
      <div className="filter-answers">
        <button
          type="button"
          className="button primary"
          disabled={filter.values.every((value) => left.has(value))}
          onClick={() => {
            apply(left);
          }}
        >
          {texts('ok')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            apply(new Set());
          }}
        >
          {texts('filterClear')}
        </button>
      </div>
    </div>,
    document.body,
  );
}

function FilterButton(props: {
  readonly grid: GridState;
  readonly part: PanePart;
  readonly texts: WorkbenchTexts;
  readonly row: number;
  readonly column: number;
}): ReactElement {
  const { grid, part, texts, row, column } = props;
  const button = useRef<HTMLButtonElement>(null);
  const { filter, geometry } = grid;
  const isOpen = filter.openColumn === column;
  const label = texts('filterColumn', { column: columnLetters(column) });
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        className={filter.isActive(column) ? 'filter-button filter-active' : 'filter-button'}
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        style={{
          left: geometry.columns.start(column + 1) - part.offsetLeft - size - 1,
          top: geometry.rows.start(row + 1) - part.offsetTop - size - 1,
        }}
        onPointerDown={(event) => {
          event.stopPropagation();
        }}
        onPointerUp={(event) => {
          event.stopPropagation();
        }}
        onDoubleClick={(event) => {
          event.stopPropagation();
        }}
        onClick={() => {
          filter.open(isOpen ? undefined : column);
        }}
      >
        {filter.isActive(column) ? <Filter12Filled /> : <ChevronDown12Regular />}
      </button>
      {isOpen && (
        <Values
          filter={filter}
          label={label}
          texts={texts}
          button={button}
          onClose={() => {
            filter.open(undefined);
            grid.takeFocus();
          }}
        />
      )}
    </>
  );
}

/** Buttons on the headers of the sheet's filter, as far as they are in this part of the grid. */
export function FilterButtons(props: {
  readonly grid: GridState;
  readonly part: PanePart;
  readonly texts: WorkbenchTexts;
}): ReactElement | null {
  const { grid, part, texts } = props;
  const { autoFilter } = grid.sheet;
  const { rows, columns } = part.window;
  if (autoFilter === undefined || autoFilter.row < rows.first || autoFilter.row > rows.last) return null;
  const shown = Array.from(
    { length: columns.last - columns.first + 1 },
    (_, step) => columns.first + step,
  ).filter(
    (column) =>
      column >= autoFilter.column &&
      column < autoFilter.column + autoFilter.columns &&
      grid.geometry.columns.size(column) > 2 * size,
  );
  return (
    <>
      {shown.map((column) => (
        <FilterButton
          key={column}
          grid={grid}
          part={part}
          texts={texts}
          row={autoFilter.row}
          column={column}
        />
      ))}
    </>
  );
}
