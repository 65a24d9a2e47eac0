/** Where a chart stands in the grid: it keeps to its cells, whose rows may be taller here than the host counts them. */
import { columnWidth, rowHeight } from '../../host/objects/lines';
import type { ChartModel, SheetModel } from '../../host/workbook/model';
import type { Axis } from '../grid/axis';
import type { Geometry } from '../grid/geometry';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of a distance in points: as far into the same line as the host means it. */
function pixelsAt(points: number, axis: Axis, lengthOf: (line: number) => number): number {
  let before = 0;
  for (let line = 0; line < axis.count; line += 1) {
    const length = lengthOf(line);
    if (length > 0 && points < before + length)
      return axis.start(line) + (axis.size(line) * (points - before)) / length;
    before += length;
  }
  return axis.total;
}

/** Box of a chart in pixels, from the corner of the cells. */
export function chartBox(sheet: SheetModel, geometry: Geometry, { position }: ChartModel): Box {
  const across = (points: number): number =>
    pixelsAt(points, geometry.columns, (column) =>
      sheet.columns.get(column)?.hidden === true ? 0 : columnWidth(sheet, column),
    );
  const down = (points: number): number =>
    pixelsAt(points, geometry.rows, (row) =>
      sheet.rows.get(row)?.hidden === true ? 0 : rowHeight(sheet, row),
    );
  const left = across(position.left);
  const top = down(position.top);
  return {
    left,
    top,
    width: across(position.left + position.width) - left,
    height: down(position.top + position.height) - top,
  };
}
