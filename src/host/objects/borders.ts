import { type ApiClass, ApiObject } from '../protocol/apiObject';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/hostError';
import type { Json } from '../protocol/json';
import { changeFormats, formatAt, requireAllowed } from '../workbook/operations';
import type { Area, BorderEdge, CellFormat } from '../workbook/model';
import { colourOf } from './colours';
import { common } from './grid';
import type { AreasTarget } from './rangeTarget';

const sides = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof sides)[number];
type Border = { style: string; colour: string; weight?: 'Hairline' | 'Thin' | 'Medium' | 'Thick' };

interface BorderTarget {
  readonly areas: AreasTarget;
  readonly side: Side;
}

/** `RangeFormat.borders`. */
export function bordersObject(target: AreasTarget): ApiObject {
  return ApiObject.of(bordersClass, target);
}

/** Cells a side runs along, and their edges there. */
function edgesOf(area: Area, side: Side): { area: Area; edge: BorderEdge }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case 'EdgeTop':
      return [{ area: { ...area, rows: 1 }, edge: 'top' }];
    case 'EdgeBottom':
      return [{ area: { ...area, row: row + rows - 1, rows: 1 }, edge: 'bottom' }];
    case 'EdgeLeft':
      return [{ area: { ...area, columns: 1 }, edge: 'left' }];
    case 'EdgeRight':
      return [{ area: { ...area, column: column + columns - 1, columns: 1 }, edge: 'right' }];
    case 'InsideHorizontal':
      if (rows < 2) return [];
      return [
        { area: { ...area, rows: rows - 1 }, edge: 'bottom' },
        { area: { ...area, row: row + 1, rows: rows - 1 }, edge: 'top' },
      ];
    case 'InsideVertical':
      if (columns < 2) return [];
      return [
        { area: { ...area, columns: columns - 1 }, edge: 'right' },
        { area: { ...area, column: column + 1, columns: columns - 1 }, edge: 'left' },
      ];
    case 'DiagonalDown':
    case 'DiagonalUp':
      return [];
  }
}

function bordersAlong(target: BorderTarget): (Border | undefined)[] {
  return target.areas.ranges.flatMap(({ sheet, area }) =>
    edgesOf(area, target.side).flatMap((edge) => {
      const found: (Border | undefined)[] = [];
      for (let row = edge.area.row; row < edge.area.row + edge.area.rows; row += 1) {
        for (let column = edge.area.column; column < edge.area.column + edge.area.columns; column += 1) {
          found.push(formatAt(sheet, row, column).borders?.[edge.edge]);
        }
      }
      return found;
    }),
  );
}

function redraw(target: BorderTarget, change: (border: Border | undefined) => Border | undefined): void {
  // Never drawn, so always read as none.
  if (target.side.startsWith('Diagonal')) throw notImplemented(`RangeBorder of ${target.side}`);
  const { first, ranges, areas } = target.areas;
  const { session, sheet } = first;
  for (const { area } of ranges) requireAllowed(sheet, area, 'allowFormatCells');
  const along = areas.flatMap((area) => edgesOf(area, target.side));
  for (const edge of new Set(along.map(({ edge: side }) => side))) {
    const those = along.filter((one) => one.edge === edge).map(({ area }) => area);
    session.apply(
      changeFormats(sheet, those, (format) => withBorder(format, edge, change(format.borders?.[edge]))),
    );
  }
}

/** The format with another border at an edge, or without one there. */
export function withBorder(format: CellFormat, edge: BorderEdge, border: Border | undefined): CellFormat {
  const drawn = { ...format.borders };
  if (border === undefined) Reflect.deleteProperty(drawn, edge);
  else drawn[edge] = border;
  const result: CellFormat = { ...format, borders: drawn };
  if (Object.keys(drawn).length === 0) delete result.borders;
  return result;
}

const plain: Border = { style: 'Continuous', colour: '#000000' };
const weights = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

function setStyle(target: BorderTarget, value: Json): void {
  if (typeof value !== 'string') throw invalidArgument('a border style is a text');
  redraw(target, (border) => (value === 'None' ? undefined : { ...(border ?? plain), style: value }));
}

function setWeight(target: BorderTarget, value: Json): void {
  const weight = weights.find((known) => known === value);
  if (weight === undefined) throw invalidArgument(`a border weight is one of ${weights.join(', ')}`);
  redraw(target, (border) => ({ ...(border ?? plain), weight }));
}

const bordersClass: ApiClass<AreasTarget> = {
  name: 'RangeBorderCollection',
  scalars: { Count: { get: () => sides.length } },
  items: (areas) => sides.map((side) => ApiObject.of(borderClass, { areas, side })),
  methods: {
    GetItem: (areas, call) => {
      const side = sides.find((known) => known === call.text(0));
      if (side === undefined) throw invalidArgument(`no border ${call.text(0)}`);
      return ApiObject.of(borderClass, { areas, side });
    },
    GetItemAt: (areas, call) => {
      const side = sides[call.whole(0)];
      if (side === undefined) throw itemNotFound('no border of that index');
      return ApiObject.of(borderClass, { areas, side });
    },
  },
};

const borderClass: ApiClass<BorderTarget> = {
  name: 'RangeBorder',
  ids: ({ side }) => ({ SideIndex: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => common(bordersAlong(target).map((border) => border?.style ?? 'None')),
      set: setStyle,
    },
    Weight: {
      get: (target) => common(bordersAlong(target).map((border) => border?.weight ?? 'Thin')),
      set: setWeight,
    },
    Color: {
      get: (target) => common(bordersAlong(target).map((border) => border?.colour ?? '#000000')),
      set: (target, value) => {
        const colour = colourOf(value);
        redraw(target, (border) => ({ ...(border ?? plain), colour }));
      },
    },
  },
};
