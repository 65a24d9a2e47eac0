import { areaAddress, areaOf, columnLetters, parseAddress, printSheetPrefix } from '../../formula/address';
import { ApiObject, type Argument } from '../protocol/apiObject';
import { HostError, invalidArgument, itemNotFound } from '../protocol/hostError';
import { isWholeColumns, isWholeRows, requireOnSheet } from '../workbook/areas';
import type { Area, SheetModel } from '../workbook/model';
import { areaOfName, findName } from '../workbook/names';
import { sheetByName } from '../workbook/sheets';
import type { Session } from './session';

/** Cells a Range object stands for; the session moves the area when rows or columns come or go. */
export class RangeTarget {
  /** Undefined once all its cells are deleted. */
  private place: Area | undefined;

  public constructor(
    public readonly session: Session,
    public readonly sheet: SheetModel,
    area: Area,
  ) {
    requireOnSheet(area);
    this.place = area;
    session.track(this);
  }

  public get area(): Area {
    if (this.place === undefined || !this.session.model.sheets.includes(this.sheet)) {
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    }
    return this.place;
  }

  public moveTo(area: Area | undefined): void {
    this.place = area;
  }

  public get isTracked(): boolean {
    return this.place !== undefined;
  }

  /** The `Range` object over these cells. */
  public get object(): ApiObject {
    return this.session.objects.range(this);
  }

  /** Other cells of the same sheet. */
  public at(area: Area): RangeTarget {
    return new RangeTarget(this.session, this.sheet, area);
  }

  public get address(): string {
    return addressWithSheet(this.sheet, this.area);
  }

  public get absoluteAddress(): string {
    return printSheetPrefix(this.sheet.name) + areaAddress(this.area, true);
  }
}

/** Several areas of one sheet. */
export class AreasTarget {
  public constructor(public readonly ranges: readonly RangeTarget[]) {}

  public get first(): RangeTarget {
    const [first] = this.ranges;
    if (first === undefined) throw itemNotFound('no areas');
    return first;
  }

  /** The `RangeAreas` object over these areas. */
  public get object(): ApiObject {
    return this.first.session.objects.areas(this);
  }

  public get areas(): Area[] {
    return this.ranges.map((range) => range.area);
  }
}

/** Address without sheet, as Excel prints it: `A1`, `A1:B2`, `3:4`, `B:C`. */
export function addressWithin(area: Area): string {
  if (isWholeRows(area)) return `${area.row + 1}:${area.row + area.rows}`;
  if (isWholeColumns(area))
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columns - 1)}`;
  return areaAddress(area);
}

export function addressWithSheet(sheet: SheetModel, area: Area): string {
  return printSheetPrefix(sheet.name) + addressWithin(area);
}

/** Range of an address or defined name as `Worksheet.getRange` takes it; throws InvalidArgument where it is neither. */
export function rangeOfText(session: Session, sheet: SheetModel, text: string): RangeTarget {
  const address = parseAddress(text);
  if (address !== undefined) {
    const named = address.sheet === undefined ? sheet : sheetByName(session.model, address.sheet.sheet);
    if (named === undefined) throw invalidArgument(`no sheet of that name: ${text}`);
    return new RangeTarget(session, named, areaOf(address.reference));
  }
  const name = findName(session.model, text, sheet.id) ?? findName(session.model, text);
  const place = name === undefined ? undefined : areaOfName(session.model, name);
  if (place === undefined) throw invalidArgument(`no address: ${text}`);
  return new RangeTarget(session, place.sheet, place.area);
}

/** Areas of `A1:B2,D4`. */
export function areasOfText(session: Session, sheet: SheetModel, text: string): AreasTarget {
  const ranges = text.split(/[,;]/).map((part) => rangeOfText(session, sheet, part.trim()));
  if (ranges.some((range) => range.sheet !== ranges[0]?.sheet))
    throw invalidArgument('areas of several sheets');
  return new AreasTarget(ranges);
}

/** The range an argument stands for: a Range or RangeAreas object, or an address of the sheet. */
export function rangesOfArgument(session: Session, sheet: SheetModel, value: Argument): AreasTarget {
  if (typeof value === 'string') return areasOfText(session, sheet, value);
  if (value instanceof ApiObject) {
    if (value.target instanceof RangeTarget) return new AreasTarget([value.target]);
    if (value.target instanceof AreasTarget) return value.target;
  }
  throw invalidArgument('no range');
}

export function rangeOfArgument(session: Session, sheet: SheetModel, value: Argument): RangeTarget {
  return rangesOfArgument(session, sheet, value).first;
}
