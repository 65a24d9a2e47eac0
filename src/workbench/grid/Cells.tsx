import { memo, type CSSProperties, type ReactElement } from 'react';
import type { CellFormat } from '../../host/workbook/model';
import { cellsIn, viewOf, type CellView, type Drawing } from './cellView';
import { fontFamily, fontPixels, lineHeight } from './geometry';
import type { PanePart } from './panes';

const gridLine = '1px solid var(--grid-line)';

function boxStyle(view: CellView, part: PanePart, gridLines: boolean): CSSProperties {
  const { fill } = view.format;
  const plain = fill === undefined ? (gridLines ? gridLine : '1px solid transparent') : `1px solid ${fill}`;
  return {
    left: view.left - part.offsetLeft,
    top: view.top - part.offsetTop,
    width: view.width,
    height: view.height,
    borderRight: view.borderRight ?? plain,
    borderBottom: view.borderBelow ?? plain,
    ...(fill === undefined ? {} : { background: fill }),
    justifyContent:
      view.align === 'left' || view.overflow > 0
        ? 'flex-start'
        : view.align === 'right'
          ? 'flex-end'
          : 'center',
    alignItems:
      view.format.vertical === 'Top'
        ? 'flex-start'
        : view.format.vertical === 'Center'
          ? 'center'
          : 'flex-end',
  };
}

function decorationOf(format: CellFormat): string {
  const lines = [
    format.underline === true ? 'underline' : '',
    format.strikethrough === true ? 'line-through' : '',
  ];
  return lines.filter(Boolean).join(' ') || 'none';
}

function textStyle(view: CellView): CSSProperties {
  const { format } = view;
  const upright = (format.rotation ?? 0) !== 0;
  return {
    fontFamily: fontFamily(format),
    fontSize: fontPixels(format),
    lineHeight: `${lineHeight(format)}px`,
    fontWeight: format.bold === true ? 700 : 400,
    fontStyle: format.italic === true ? 'italic' : 'normal',
    textDecoration: decorationOf(format),
    textAlign: view.align,
    ...(format.fontColour === undefined ? {} : { color: format.fontColour }),
    ...(format.indent === undefined ? {} : { paddingLeft: 4 + 9 * format.indent }),
    ...(format.wrap === true && !upright
      ? { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', width: '100%' }
      : {}),
    ...(view.overflow > 0
      ? { width: view.width + view.overflow, flexShrink: 0, zIndex: 1, position: 'relative' }
      : {}),
    ...(upright ? { writingMode: 'vertical-rl', transform: 'rotate(180deg)', padding: '4px 0' } : {}),
  };
}

/** The cell under the cursor, for those who hear the grid. */
export const activeCellId = 'active-cell';

function CellBox({
  view,
  part,
  gridLines,
  isActive,
}: {
  readonly view: CellView;
  readonly part: PanePart;
  readonly gridLines: boolean;
  readonly isActive: boolean;
}): ReactElement {
  return (
    <div
      id={isActive ? activeCellId : undefined}
      className={view.overflow > 0 ? 'cell cell-overflowing' : 'cell'}
      role="gridcell"
      aria-colindex={view.column + 1}
      aria-selected={isActive}
      data-row={view.row}
      data-column={view.column}
      style={boxStyle(view, part, gridLines)}
    >
      {view.text !== '' && (
        <span className={view.link ? 'cell-text cell-link' : 'cell-text'} style={textStyle(view)}>
          {view.text}
        </span>
      )}
    </div>
  );
}

/** The cells of one part of the grid, row by row. */
export const Cells = memo(function Cells({
  drawing,
  part,
  activeRow,
  activeColumn,
}: {
  readonly drawing: Drawing;
  readonly part: PanePart;
  /** -1 where the cursor is in no cell of this part. */
  readonly activeRow: number;
  readonly activeColumn: number;
}): ReactElement {
  const rows = new Map<number, ReactElement[]>();
  for (const { row, column, merged } of cellsIn(drawing, part.window)) {
    const view = viewOf(drawing, row, column, merged);
    const boxes = rows.get(row) ?? [];
    boxes.push(
      <CellBox
        key={column}
        view={view}
        part={part}
        gridLines={drawing.sheet.showGridlines}
        isActive={row === activeRow && column === activeColumn}
      />,
    );
    rows.set(row, boxes);
  }
  return (
    <div className="cells" role="rowgroup">
      {[...rows]
        .sort(([one], [other]) => one - other)
        .map(([row, boxes]) => (
          <div key={row} className="row" role="row" aria-rowindex={row + 1}>
            {boxes}
          </div>
        ))}
    </div>
  );
});
