import { Suspense, lazy, useEffect, useState, type ReactElement } from 'react';
import type { WorkbookModel } from '../../host/workbook/model';
import type { WorkbenchTexts } from '../desk/desk';
import { ListOfCell } from '../lists/ListOfCell';
import { FilterButtons } from '../filter/FilterButtons';
import { FindBar } from '../find/FindBar';
import { CellMenu, type MenuPlace } from './CellMenu';
import { activeCellId, Cells } from './Cells';
import { ColumnHeaders, OutlineBar, RowHeaders } from './Headers';
import { InputNote } from './InputNote';
import { CellEditor, SelectionBox } from './Overlays';
import { columnHeaderHeight, rowHeaderWidth, type PanePart } from './panes';
import { addressOf } from './useEditing';
import type { GridState } from './useGrid';
import { useGridEvents } from './useGridEvents';

/** Fetched with the first sheet that has a chart. */
const ChartLayer = lazy(() => import(/* webpackChunkName: "charts" */ '../charts/ChartLayer'));

interface GridProps {
  readonly model: WorkbookModel;
  readonly grid: GridState;
  readonly texts: WorkbenchTexts;
}

function isIn(part: PanePart, row: number, column: number): boolean {
  const { rows, columns } = part.window;
  return row >= rows.first && row <= rows.last && column >= columns.first && column <= columns.last;
}

function Part({
  model,
  grid,
  part,
  texts,
}: {
  readonly model: WorkbookModel;
  readonly grid: GridState;
  readonly part: PanePart;
  readonly texts: WorkbenchTexts;
}): ReactElement {
  const { editing } = grid.edit;
  const { cursor } = grid.cursor;
  const isActive = isIn(part, cursor.row, cursor.column);
  return (
    <div
      role="presentation"
      className={part.spills ? 'part part-spilling' : 'part'}
      style={{
        left: rowHeaderWidth + part.left,
        top: columnHeaderHeight + part.top,
        width: part.width,
        height: part.height,
      }}
    >
      <Cells
        drawing={grid.drawing}
        part={part}
        activeRow={isActive ? cursor.row : -1}
        activeColumn={isActive ? cursor.column : -1}
      />
      <FilterButtons grid={grid} part={part} texts={texts} />
      {grid.sheet.charts.length > 0 && (
        <Suspense fallback={null}>
          <ChartLayer model={model} drawing={grid.drawing} part={part} />
        </Suspense>
      )}
      <SelectionBox cursor={grid.cursor.cursor} geometry={grid.geometry} part={part} />
      {editing?.place === 'cell' && isIn(part, editing.row, editing.column) && (
        <CellEditor
          editing={editing}
          label={texts('cellEditor', { address: addressOf(grid.cursor.cursor) })}
          geometry={grid.geometry}
          part={part}
          onChange={grid.edit.change}
          onLeave={grid.leave}
        />
      )}
      {isActive && <ListOfCell grid={grid} part={part} texts={texts} />}
      {isActive && editing === undefined && !grid.list.isOpen && <InputNote grid={grid} part={part} />}
    </div>
  );
}

/** Lines between frozen and scrolled parts. */
function FreezeLines({ grid }: { readonly grid: GridState }): ReactElement {
  const { geometry } = grid;
  return (
    <>
      {geometry.frozenRows > 0 && (
        <div
          className="freeze-line"
          style={{
            left: 0,
            right: 0,
            top: columnHeaderHeight + geometry.rows.start(geometry.frozenRows) - 1,
            height: 1,
          }}
        />
      )}
      {geometry.frozenColumns > 0 && (
        <div
          className="freeze-line"
          style={{
            top: 0,
            bottom: 0,
            left: rowHeaderWidth + geometry.columns.start(geometry.frozenColumns) - 1,
            width: 1,
          }}
        />
      )}
    </>
  );
}

/** The grid of one sheet: only what is in sight is drawn. */
export function Grid({ model, grid, texts }: GridProps): ReactElement {
  const { geometry, parts, viewport } = grid;
  const { cursor } = grid.cursor;
  const [menu, setMenu] = useState<MenuPlace>();
  const events = useGridEvents(grid, setMenu);
  const { takeFocus } = grid;
  const isEditing = grid.edit.editing !== undefined;
  useEffect(() => {
    if (!isEditing) takeFocus();
  }, [isEditing, grid.sheet, takeFocus]);
  return (
    <div className="grid">
      {grid.findBar.isOpen && <FindBar grid={grid} texts={texts} />}
      <OutlineBar geometry={geometry} parts={parts} groups={grid.groups} texts={texts} onFold={grid.fold} />
      <div className="grid-scroller" ref={viewport.scroller} onScroll={viewport.onScroll}>
        <div
          style={{
            width: geometry.columns.total + rowHeaderWidth,
            height: geometry.rows.total + columnHeaderHeight,
          }}
        >
          <div
            className="grid-view"
            ref={grid.keyboard}
            tabIndex={0}
            role="grid"
            aria-multiselectable
            aria-activedescendant={activeCellId}
            aria-label={texts('gridLabel', { sheet: grid.sheet.name })}
            aria-rowcount={geometry.rows.count}
            aria-colcount={geometry.columns.count}
            style={{ width: viewport.viewport.width, height: viewport.viewport.height }}
            {...events}
          >
            {parts.parts.map((part) => (
              <Part key={part.key} model={model} grid={grid} part={part} texts={texts} />
            ))}
            <FreezeLines grid={grid} />
            <ColumnHeaders
              geometry={geometry}
              parts={parts}
              selected={cursor.area}
              onSelect={(column, extending) => {
                grid.cursor.selectLines(geometry, 'columns', column, extending);
              }}
            />
            <RowHeaders
              geometry={geometry}
              parts={parts}
              selected={cursor.area}
              onSelect={(row, extending) => {
                grid.cursor.selectLines(geometry, 'rows', row, extending);
              }}
            />
            <div
              className="header-corner"
              onPointerDown={() => {
                grid.cursor.selectAll(geometry);
              }}
              style={{ width: rowHeaderWidth, height: columnHeaderHeight }}
            />
          </div>
        </div>
      </div>
      {menu && (
        <CellMenu
          grid={grid}
          place={menu}
          texts={texts}
          onClose={() => {
            setMenu(undefined);
            takeFocus();
          }}
        />
      )}
    </div>
  );
}
