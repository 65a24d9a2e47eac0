import { Suspense, lazy, useEffect, useState, type ReactElement, type ReactNode } from 'react';
import { cellAddress } from '../../formula/address';
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
import type { GridState } from './useGrid';
import { useGridEvents } from './useGridEvents';
import { usePageKeys } from './usePageKeys';

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

interface PartProps {
  readonly grid: GridState;
  readonly part: PanePart;
}

/** Places a part's contents where the part is. */
function PartBox(props: {
  readonly part: PanePart;
  readonly className: string;
  readonly children: ReactNode;
}): ReactElement {
  const { part, className } = props;
  return (
    <div
      role="presentation"
      className={part.spills ? `${className} part-spilling` : className}
      style={{
        left: rowHeaderWidth + part.left,
        top: columnHeaderHeight + part.top,
        width: part.width,
        height: part.height,
      }}
    >
      {props.children}
    </div>
  );
}

function CellPart({ grid, part }: PartProps): ReactElement {
  const { cursor } = grid.cursor;
  const isActive = isIn(part, cursor.row, cursor.column);
  return (
    <PartBox part={part} className="part">
      <Cells
        drawing={grid.drawing}
        part={part}
        activeRow={isActive ? cursor.row : -1}
        activeColumn={isActive ? cursor.column : -1}
      />
    </PartBox>
  );
}

/** Charts, selection, buttons and the editor over the cells; apart from them, since a grid holds rows and nothing else. */
function OverPart(
  props: PartProps & { readonly model: WorkbookModel; readonly texts: WorkbenchTexts },
): ReactElement {
  const { model, grid, part, texts } = props;
  const { editing } = grid.edit;
  const { cursor } = grid.cursor;
  const isActive = isIn(part, cursor.row, cursor.column);
  return (
    <PartBox part={part} className="part part-over">
      {grid.sheet.charts.length > 0 && (
        <Suspense fallback={null}>
          <ChartLayer model={model} drawing={grid.drawing} part={part} />
        </Suspense>
      )}
      <FilterButtons grid={grid} part={part} texts={texts} />
      <SelectionBox cursor={cursor} geometry={grid.geometry} part={part} />
      {editing?.place === 'cell' && isIn(part, editing.row, editing.column) && (
        <CellEditor
          editing={editing}
          label={texts('cellEditor', { address: cellAddress(editing.row, editing.column) })}
          geometry={grid.geometry}
          part={part}
          onChange={grid.edit.change}
          onLeave={grid.leave}
        />
      )}
      {isActive && <ListOfCell grid={grid} part={part} texts={texts} />}
      {isActive && editing === undefined && !grid.list.isOpen && <InputNote grid={grid} part={part} />}
    </PartBox>
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
  usePageKeys(grid);
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
            style={{ width: viewport.viewport.width, height: viewport.viewport.height }}
            {...events}
          >
            <div
              className="grid-cells"
              ref={grid.keyboard}
              tabIndex={0}
              role="grid"
              aria-multiselectable
              aria-activedescendant={activeCellId}
              aria-label={texts('gridLabel', { sheet: grid.sheet.name })}
              aria-rowcount={geometry.rows.count}
              aria-colcount={geometry.columns.count}
            >
              {parts.parts.map((part) => (
                <CellPart key={part.key} grid={grid} part={part} />
              ))}
            </div>
            {parts.parts.map((part) => (
              <OverPart key={part.key} model={model} grid={grid} part={part} texts={texts} />
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
