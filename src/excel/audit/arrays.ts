/**
 * Finds the cells that belong to array formulas or spill. Office.js tells of a range only whether all, none or some of its
 * cells do, so where it is some, the parts are asked, all of them in one sync, and their parts in the next.
 */
import type { AddressArea } from '../../formula/address';
import { loaded, sendReads, type Read } from '../read';

/** `null`: some cells do, some do not. */
export type IsArray = boolean | null;

export interface AskedArea {
  readonly sheetId: string;
  readonly area: AddressArea;
  readonly isArray: IsArray;
}

/** A range's answer, after it was loaded. */
export function isArrayOf(range: Excel.Range | undefined): IsArray {
  const told: unknown = range?.savedAsArray;
  return told === null ? null : told === true;
}

/** Parts along rows, and along columns, that an area is taken apart into; a hundred thousand cells take three rounds. */
const parts = 32;
/** A request for one part and its answer. */
const sizeOfPart = 600;

/** The areas all of whose cells belong to arrays; no sync where none does. */
export async function arrayParts(
  context: Excel.RequestContext,
  asked: readonly AskedArea[],
): Promise<readonly AskedArea[]> {
  const whole = asked.filter(({ isArray }) => isArray === true);
  const mixed = asked.filter(({ isArray, area }) => isArray === null && area.rows * area.columns > 1);
  if (mixed.length === 0) return whole;
  const reads = mixed.flatMap(({ sheetId, area }) => partsOf(area).map((part) => partRead(sheetId, part)));
  await sendReads(context, reads);
  return [
    ...whole,
    ...(await arrayParts(
      context,
      reads.map((read) => read.result()),
    )),
  ];
}

function partRead(sheetId: string, area: AddressArea): Read<AskedArea> {
  let range: Excel.Range | undefined;
  return {
    size: sizeOfPart,
    request: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      const { row, column, rows, columns } = area;
      range = loaded(sheet.getRangeByIndexes(row, column, rows, columns), 'savedAsArray');
    },
    result: () => ({ sheetId, area, isArray: isArrayOf(range) }),
  };
}

function partsOf(area: AddressArea): AddressArea[] {
  return runsOf(area.row, area.rows).flatMap(([row, rows]) =>
    runsOf(area.column, area.columns).map(([column, columns]) => ({ row, column, rows, columns })),
  );
}

function runsOf(first: number, count: number): (readonly [number, number])[] {
  const length = Math.ceil(count / parts);
  return Array.from({ length: Math.ceil(count / length) }, (_, index) => {
    const from = index * length;
    return [first + from, Math.min(length, count - from)] as const;
  });
}
