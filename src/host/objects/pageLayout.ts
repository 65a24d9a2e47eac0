import { type ApiClass, ApiObject, type Call, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument, itemNotFound, notImplemented } from '../protocol/hostError';
import { isRecord, type Json, type JsonRecord } from '../protocol/json';
import { wholeColumns, wholeRows } from '../workbook/operations';
import type { Area, PageLayout } from '../workbook/model';
import { AreasTarget, rangeOfArgument, rangesOfArgument, RangeTarget } from './rangeTarget';
import type { SheetTarget } from './worksheet';

/** `Worksheet.pageLayout`; margins in points. */
export function pageLayoutObject(target: SheetTarget): ApiObject {
  return ApiObject.of(pageLayoutClass, target);
}

type Margin = 'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer';
const standardMargins: Readonly<Record<Margin, number>> = {
  top: 54,
  bottom: 54,
  left: 50.4,
  right: 50.4,
  header: 21.6,
  footer: 21.6,
};
const pointsPer: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function marginMember(margin: Margin): ScalarMember<SheetTarget> {
  return {
    get: ({ sheet }) => sheet.page.margins?.[margin] ?? standardMargins[margin],
    set: (target, value) => {
      if (typeof value !== 'number' || value < 0) throw invalidArgument('a margin is a number of points');
      setMargin(target, margin, value);
    },
  };
}

function setMargin({ session, sheet }: SheetTarget, margin: Margin, points: number): void {
  sheet.page.margins = { ...sheet.page.margins, [margin]: points };
  session.touch();
}

function setMargins(target: SheetTarget, call: Call): undefined {
  const factor = pointsPer[call.text(0)];
  if (factor === undefined) throw invalidArgument(`no unit ${call.text(0)}`);
  for (const margin of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const) {
    const value = call.record(1)[margin];
    if (typeof value === 'number') setMargin(target, margin, value * factor);
  }
  return undefined;
}

const orientation: ScalarMember<SheetTarget> = {
  get: ({ sheet }) => sheet.page.orientation,
  set: ({ session, sheet }, value) => {
    if (value !== 'Portrait' && value !== 'Landscape')
      throw invalidArgument('orientation is Portrait or Landscape');
    sheet.page.orientation = value;
    session.touch();
  },
};

const paperSize: ScalarMember<SheetTarget> = {
  get: ({ sheet }) => sheet.page.paperSize ?? 'Letter',
  set: ({ session, sheet }, value) => {
    if (typeof value !== 'string') throw invalidArgument('paperSize is a text');
    sheet.page.paperSize = value;
    session.touch();
  },
};

const centred: ScalarMember<SheetTarget> = {
  get: ({ sheet }) => sheet.page.centerHorizontally ?? false,
  set: ({ session, sheet }, value) => {
    sheet.page.centerHorizontally = value === true;
    session.touch();
  },
};

const zoom: ScalarMember<SheetTarget> = {
  get: ({ sheet }) => zoomOf(sheet.page),
  set: ({ session, sheet }, value) => {
    if (!isRecord(value)) throw invalidArgument('zoom is an object');
    setZoom(sheet.page, value);
    session.touch();
  },
};

function zoomOf(page: PageLayout): Json {
  if (page.fitToWidth === undefined && page.fitToHeight === undefined) return { scale: page.scale ?? 100 };
  return { horizontalFitToPages: page.fitToWidth ?? null, verticalFitToPages: page.fitToHeight ?? null };
}

function setZoom(page: PageLayout, value: JsonRecord): void {
  const { scale, horizontalFitToPages: width, verticalFitToPages: height } = value;
  delete page.scale;
  delete page.fitToWidth;
  delete page.fitToHeight;
  if (typeof scale === 'number') page.scale = scale;
  if (typeof width === 'number') page.fitToWidth = width;
  if (typeof height === 'number') page.fitToHeight = height;
}

function range({ session, sheet }: SheetTarget, area: Area | undefined): RangeTarget | undefined {
  return area && new RangeTarget(session, sheet, area);
}

const printArea = (target: SheetTarget): RangeTarget | undefined =>
  range(target, target.sheet.page.printArea);

function titleRows(target: SheetTarget): RangeTarget | undefined {
  const { titleRows: rows } = target.sheet.page;
  return range(target, rows && wholeRows(rows.first, rows.last - rows.first + 1));
}

function titleColumns(target: SheetTarget): RangeTarget | undefined {
  const { titleColumns: columns } = target.sheet.page;
  return range(target, columns && wholeColumns(columns.first, columns.last - columns.first + 1));
}

type Methods = NonNullable<ApiClass<SheetTarget>['methods']>;
type Find = (target: SheetTarget) => RangeTarget | undefined;

function required(find: Find, asAreas = false): Methods[string] {
  return (target) => {
    const found = find(target);
    if (found === undefined) throw itemNotFound('nothing is set');
    return asAreas ? new AreasTarget([found]).object : found.object;
  };
}

function optional(find: Find, asAreas = false): Methods[string] {
  return (target) => {
    const found = find(target);
    if (found === undefined) return ApiObject.nothing(asAreas ? 'RangeAreas' : 'Range');
    return asAreas ? new AreasTarget([found]).object : found.object;
  };
}

const pageLayoutClass: ApiClass<SheetTarget> = {
  name: 'PageLayout',
  scalars: {
    Orientation: orientation,
    PaperSize: paperSize,
    Zoom: zoom,
    CenterHorizontally: centred,
    TopMargin: marginMember('top'),
    BottomMargin: marginMember('bottom'),
    LeftMargin: marginMember('left'),
    RightMargin: marginMember('right'),
    HeaderMargin: marginMember('header'),
    FooterMargin: marginMember('footer'),
  },
  navigation: { HeadersFooters: (target) => ApiObject.of(headersFootersClass, target) },
  methods: {
    SetPrintArea: (target, call) => {
      const { ranges, first } = rangesOfArgument(target.session, target.sheet, call.at(0));
      if (ranges.length > 1) throw notImplemented('PageLayout.setPrintArea of several areas');
      target.sheet.page.printArea = first.area;
      target.session.touch();
      return undefined;
    },
    SetPrintTitleRows: (target, call) => {
      const { area } = rangeOfArgument(target.session, target.sheet, call.at(0));
      target.sheet.page.titleRows = { first: area.row, last: area.row + area.rows - 1 };
      target.session.touch();
      return undefined;
    },
    SetPrintTitleColumns: (target, call) => {
      const { area } = rangeOfArgument(target.session, target.sheet, call.at(0));
      target.sheet.page.titleColumns = { first: area.column, last: area.column + area.columns - 1 };
      target.session.touch();
      return undefined;
    },
    SetPrintMargins: setMargins,
    GetPrintArea: required(printArea, true),
    GetPrintAreaOrNullObject: optional(printArea, true),
    GetPrintTitleRows: required(titleRows),
    GetPrintTitleRowsOrNullObject: optional(titleRows),
    GetPrintTitleColumns: required(titleColumns),
    GetPrintTitleColumnsOrNullObject: optional(titleColumns),
  },
};

const headersFootersClass: ApiClass<SheetTarget> = {
  name: 'HeaderFooterGroup',
  navigation: { DefaultForAllPages: (target) => ApiObject.of(headerFooterClass, target) },
};

function headerMember(
  part: 'header' | 'footer',
  side: 'left' | 'center' | 'right',
): ScalarMember<SheetTarget> {
  return {
    get: ({ sheet }) => sheet.page[part]?.[side] ?? '',
    set: ({ session, sheet }, value) => {
      if (typeof value !== 'string') throw invalidArgument(`a ${part} is a text`);
      sheet.page[part] = { ...sheet.page[part], [side]: value };
      session.touch();
    },
  };
}

const headerFooterClass: ApiClass<SheetTarget> = {
  name: 'HeaderFooter',
  scalars: {
    LeftHeader: headerMember('header', 'left'),
    CenterHeader: headerMember('header', 'center'),
    RightHeader: headerMember('header', 'right'),
    LeftFooter: headerMember('footer', 'left'),
    CenterFooter: headerMember('footer', 'center'),
    RightFooter: headerMember('footer', 'right'),
  },
};
