import type { ReactElement } from 'react';
import { columnLetters } from '../../formula/address';
import type { Area } from '../../host/workbook/model';
import type { WorkbenchTexts } from '../desk/desk';
import type { Geometry } from './geometry';
import type { ColumnGroup } from './outline';
import { columnHeaderHeight, rowHeaderWidth, type GridParts } from './panes';

interface HeadersProps {
  readonly geometry: Geometry;
  readonly parts: GridParts;
  readonly selected: Area;
}

const within = (index: number, first: number, count: number): boolean =>
  index >= first && index < first + count;
const linesOf = (span: { readonly first: number; readonly last: number }): readonly number[] =>
  Array.from({ length: span.last - span.first + 1 }, (_, step) => span.first + step);

/** Column letters; a click selects the column. */
export function ColumnHeaders(
  props: HeadersProps & { readonly onSelect: (column: number, extending: boolean) => void },
): ReactElement {
  const { geometry, parts, selected } = props;
  return (
    <>
      {parts.columns.map((strip) => (
        <div
          key={strip.key}
          className="header-strip"
          aria-hidden
          style={{ left: rowHeaderWidth + strip.at, top: 0, width: strip.length, height: columnHeaderHeight }}
        >
          {linesOf(strip.span)
            .filter((column) => geometry.columns.size(column) > 0)
            .map((column) => (
              <div
                key={column}
                className={
                  within(column, selected.column, selected.columns) ? 'header header-selected' : 'header'
                }
                style={{
                  left: geometry.columns.start(column) - strip.offset,
                  width: geometry.columns.size(column),
                  height: columnHeaderHeight,
                }}
                onPointerDown={(event) => {
                  if (event.button === 0 || !within(column, selected.column, selected.columns))
                    props.onSelect(column, event.shiftKey);
                }}
              >
                {columnLetters(column)}
              </div>
            ))}
        </div>
      ))}
    </>
  );
}

/** Row numbers; a click selects the row. */
export function RowHeaders(
  props: HeadersProps & { readonly onSelect: (row: number, extending: boolean) => void },
): ReactElement {
  const { geometry, parts, selected } = props;
  return (
    <>
      {parts.rows.map((strip) => (
        <div
          key={strip.key}
          className="header-strip"
          aria-hidden
          style={{ left: 0, top: columnHeaderHeight + strip.at, width: rowHeaderWidth, height: strip.length }}
        >
          {linesOf(strip.span)
            .filter((row) => geometry.rows.size(row) > 0)
            .map((row) => (
              <div
                key={row}
                className={within(row, selected.row, selected.rows) ? 'header header-selected' : 'header'}
                style={{
                  top: geometry.rows.start(row) - strip.offset,
                  width: rowHeaderWidth,
                  height: geometry.rows.size(row),
                }}
                onPointerDown={(event) => {
                  if (event.button === 0 || !within(row, selected.row, selected.rows))
                    props.onSelect(row, event.shiftKey);
                }}
              >
                {row + 1}
              </div>
            ))}
        </div>
      ))}
    </>
  );
}

/** Signs over the columns that fold groups away and back, as Excel has them above the letters. */
export function OutlineBar(props: {
  readonly geometry: Geometry;
  readonly parts: GridParts;
  readonly groups: readonly ColumnGroup[];
  readonly texts: WorkbenchTexts;
  readonly onFold: (group: ColumnGroup) => void;
}): ReactElement | null {
  const { geometry, parts, groups, texts } = props;
  if (groups.length === 0) return null;
  return (
    <div className="outline-bar">
      {parts.columns.map((strip) => (
        <div
          key={strip.key}
          className="outline-strip"
          style={{ left: rowHeaderWidth + strip.at, width: strip.length }}
        >
          {groups
            .filter((group) =>
              within(group.first + group.count, strip.span.first, strip.span.last - strip.span.first + 2),
            )
            .map((group) => {
              const begin = geometry.columns.start(group.first) - strip.offset;
              const end = geometry.columns.start(group.first + group.count) - strip.offset;
              const names = {
                from: columnLetters(group.first),
                to: columnLetters(group.first + group.count - 1),
              };
              const words = texts(group.folded ? 'unfoldColumns' : 'foldColumns', names);
              return (
                <div key={group.first}>
                  {!group.folded && (
                    <div
                      className="outline-line"
                      style={{ left: begin + 6, width: Math.max(0, end - begin - 6) }}
                    />
                  )}
                  <button
                    type="button"
                    className="outline-sign"
                    style={{ left: end + 4 }}
                    aria-expanded={!group.folded}
                    aria-label={words}
                    title={words}
                    onClick={() => {
                      props.onFold(group);
                    }}
                  >
                    {group.folded ? '+' : '−'}
                  </button>
                </div>
              );
            })}
        </div>
      ))}
    </div>
  );
}
