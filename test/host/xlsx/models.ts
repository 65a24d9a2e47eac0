import type { Cell, CellFormat, SheetModel, WorkbookModel } from '../../../src/host/workbook/model';
import { createSheet, createWorkbook, sheetIdOf } from '../../../src/host/workbook/create';
import { parseArea } from '../../../src/host/xlsx/address';

/** Area of an A1 address. */
export function at(address: string) {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`no address: ${address}`);
  return area;
}

export function put(sheet: SheetModel, address: string, cell: Cell): void {
  const { row, column } = at(address);
  const cells = sheet.cells.get(row) ?? new Map<number, Cell>();
  sheet.cells.set(row, cells.set(column, cell));
}

export function value(content: string | number | boolean, format?: CellFormat): Cell {
  return { input: { kind: 'constant', value: content }, ...(format === undefined ? {} : { format }) };
}

export function formula(
  text: string,
  result: string | number | boolean | { error: string },
  format?: CellFormat,
): Cell {
  const shown =
    typeof result === 'object'
      ? ({ kind: 'error', code: result.error } as const)
      : typeof result === 'number'
        ? ({ kind: 'number', number: result } as const)
        : typeof result === 'string'
          ? ({ kind: 'text', text: result } as const)
          : ({ kind: 'boolean', boolean: result } as const);
  return { input: { kind: 'formula', text }, result: shown, ...(format === undefined ? {} : { format }) };
}

export function cellOf(sheet: SheetModel | undefined, address: string): Cell | undefined {
  const { row, column } = at(address);
  return sheet?.cells.get(row)?.get(column);
}

/** A workbook with empty, visible sheets of the given names. */
export function workbookOf(...names: string[]): { workbook: WorkbookModel; sheets: SheetModel[] } {
  const sheets = names.map((name, index) => createSheet(sheetIdOf(index + 1), name));
  const [first] = sheets;
  if (first === undefined) throw new Error('a workbook needs a sheet');
  const workbook: WorkbookModel = {
    ...createWorkbook(),
    sheets,
    activeSheetId: first.id,
    selection: { sheetId: first.id, area: at('A1') },
  };
  return { workbook, sheets };
}

/** Excel's own margins in points, which a saved file always spells out. */
export const usualMargins = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

const line = { style: 'Continuous', colour: '#BFC7D1' };
const header: CellFormat = {
  bold: true,
  fontColour: '#1F3864',
  fill: '#D9E2F3',
  horizontal: 'Center',
  vertical: 'Center',
  wrap: true,
  borders: { top: line, bottom: line, left: line, right: line },
};
const entry: CellFormat = {
  fill: '#FFF9DB',
  fontColour: '#1F3FBF',
  locked: false,
  borders: { bottom: line },
};

/** One of everything the xlsx room promises to keep. */
export function fullWorkbook(): WorkbookModel {
  const { workbook, sheets } = workbookOf('Pengukuran 2024', 'Pengaturan', "Data 'lama' 2", 'Catatan');
  const [main, settings, old, record] = sheets;
  if (main === undefined || settings === undefined || old === undefined || record === undefined)
    throw new Error('four sheets');
  fillMain(main);
  fillSettings(settings);
  old.visibility = 'Hidden';
  put(old, 'B2', value('arsip'));
  record.visibility = 'VeryHidden';
  put(record, 'A1', value('{"planId":"bskji-2021-2024"}'));
  workbook.names = [
    { name: 'Batas_Capaian', formula: "='Pengaturan'!$B$1", visible: true, comment: 'Batas atas & "cap"' },
    { name: 'Pilihan_Mutu', formula: '=Pengaturan!$D$1:$D$3', visible: true, comment: '' },
    { name: 'Rahasia', formula: '="x"', visible: false, comment: '' },
    { name: 'Setempat', formula: "='Pengukuran 2024'!$A$1", visible: true, comment: '', sheetId: main.id },
  ];
  workbook.customXmlParts = [
    {
      id: '{5B6A7C8D-0001-4000-8000-00000000ABCD}',
      xml: '<state xmlns="urn:example:state" version="1"><unit>BSPJI Aceh &amp; lain</unit></state>',
    },
  ];
  workbook.properties = {
    title: 'Pengukuran Kinerja',
    author: 'Biro Perencanaan',
    company: 'BSKJI',
    tahap: 'uji',
  };
  workbook.protection = { protected: true };
  workbook.selection = { sheetId: main.id, area: at('C4') };
  return workbook;
}

function fillMain(sheet: SheetModel): void {
  sheet.tabColour = '#2F5496';
  sheet.showGridlines = false;
  put(sheet, 'A1', value('Pengukuran Kinerja 2024', { fontSize: 16, bold: true, fontColour: '#1F3864' }));
  ['Unit', 'Target', 'Realisasi', '% Capaian', 'Status', 'Dasar', 'Ringkas'].forEach((text, index) => {
    put(sheet, `${'ABCDEFG'.charAt(index)}3`, value(text, header));
  });
  put(sheet, 'A4', {
    ...value('BSPJI Aceh', { fontColour: '#0B5CAD', underline: true }),
    hyperlink: { documentReference: 'Pengaturan!A1', screenTip: 'ke pengaturan' },
  });
  put(sheet, 'B4', value(80, { numberFormat: '0.00' }));
  put(sheet, 'C4', value(72.5, { ...entry, numberFormat: '#,##0.0" %"' }));
  put(sheet, 'D4', formula('=IF(B4=0,"",ROUND(C4/B4,4))', 0.9063, { numberFormat: '0.00%' }));
  put(sheet, 'E4', formula('=IF(D4>=1,"Tercapai","Belum")', 'Belum'));
  put(sheet, 'F4', formula('=D4>0.8', true));
  put(sheet, 'G4', formula('=MATCH("tiada",A1:A9,0)', { error: '#N/A' }));
  put(sheet, 'A5', { ...value('Laman'), hyperlink: { address: 'https://example.org/a?b=1&c=2' } });
  put(sheet, 'B5', value('=bukan rumus'));
  put(sheet, 'C5', value('0812', entry));
  put(sheet, 'D5', formula('=SUM(B4:C4)*Batas_Capaian', 183));
  put(sheet, 'A6', value('  spasi\nbaris dua\r\ntab\t_x0041_ <&>"\' 漢字 😀 \u0007'));
  put(sheet, 'B6', {
    format: {
      fill: '#E9EFF9',
      rotation: -45,
      indent: 2,
      horizontal: 'Left',
      vertical: 'Top',
      italic: true,
      strikethrough: true,
      fontName: 'Arial',
      formulaHidden: true,
    },
  });
  put(
    sheet,
    'C6',
    value(true, {
      borders: {
        top: { style: 'Double', colour: '#FF0000' },
        left: { style: 'Continuous', colour: '#00B050', weight: 'Thick' },
        right: { style: 'Dash', colour: '#000000' },
      },
    }),
  );
  put(sheet, 'D6', {
    input: { kind: 'constant', value: '#DIV/0!' },
    result: { kind: 'error', code: '#DIV/0!' },
  });
  sheet.columns.set(0, { width: 32 });
  sheet.columns.set(1, { width: 11.5 });
  sheet.columns.set(7, { outlineLevel: 1, hidden: true });
  sheet.columns.set(8, { outlineLevel: 1, hidden: true });
  sheet.columns.set(9, { collapsed: true });
  sheet.columns.set(10, { format: { numberFormat: '0.0' } });
  sheet.rows.set(1, { hidden: true });
  sheet.rows.set(2, { height: 31.5 });
  sheet.rows.set(11, { outlineLevel: 1 });
  sheet.rows.set(12, { outlineLevel: 2 });
  sheet.merges = [at('A1:D1')];
  sheet.validations = [
    {
      areas: [at('C4:C9'), at('E9')],
      rule: { list: { inCellDropDown: true, source: '=Pilihan_Mutu' } },
      ignoreBlanks: true,
      prompt: { title: 'Isi', message: 'Pilih "mutu" & lanjut', showPrompt: true },
      errorAlert: { title: 'Salah', message: 'Bukan pilihan', showAlert: true, style: 'Stop' },
    },
    {
      areas: [at('B4:B9')],
      rule: { custom: { formula: '=OR(B4="N/A",ISNUMBER(B4))' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Warning' },
    },
    {
      areas: [at('H4')],
      rule: { decimal: { formula1: 0, formula2: 100.5, operator: 'Between' } },
      ignoreBlanks: false,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Information' },
    },
    {
      areas: [at('I4')],
      rule: { wholeNumber: { formula1: '=Pengaturan!$B$1', operator: 'GreaterThanOrEqualTo' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    },
    {
      areas: [at('J4')],
      rule: { list: { inCellDropDown: false, source: 'ya,tidak,"mungkin"' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: false, style: 'Stop' },
    },
    {
      areas: [at('K4')],
      rule: { list: { inCellDropDown: true, source: '=Pengaturan!$D$1:$D$3' } },
      ignoreBlanks: true,
      errorAlert: { title: '', message: '', showAlert: true, style: 'Stop' },
    },
  ];
  sheet.conditionalFormats = [
    {
      id: 'cf1',
      areas: [at('A4:G9')],
      type: 'custom',
      formula: '=$E4="Belum"',
      format: { fontColour: '#8F1220', fill: '#F9CFD2', bold: true },
      stopIfTrue: true,
      priority: 0,
    },
    {
      id: 'cf2',
      areas: [at('D4:D9'), at('B4:B5')],
      type: 'cellValue',
      operator: 'Between',
      formula: '=0.8',
      formula2: '=1',
      format: { fill: '#FFE9B8', borders: { top: line, bottom: line } },
      stopIfTrue: false,
      priority: 1,
    },
    {
      id: 'cf3',
      areas: [at('A4:A9')],
      type: 'containsText',
      operator: 'Contains',
      text: 'Aceh',
      format: { italic: true },
      stopIfTrue: false,
      priority: 2,
    },
  ];
  sheet.protection = {
    protected: true,
    options: { ...allowed(false), allowFormatColumns: true, allowAutoFilter: true, selectionMode: 'Normal' },
  };
  sheet.freeze = { rows: 3, columns: 1 };
  sheet.autoFilter = at('A3:G9');
  sheet.page = {
    orientation: 'Landscape',
    paperSize: 'A4',
    fitToWidth: 1,
    printArea: at('A1:G9'),
    titleRows: { first: 0, last: 2 },
    titleColumns: { first: 0, last: 0 },
    centerHorizontally: true,
    margins: { ...usualMargins, left: 36, right: 36 },
    header: { center: '&"Calibri,Bold"Renstra && Kinerja' },
    footer: { left: 'BSKJI', right: 'Halaman &P dari &N' },
  };
  sheet.charts = [
    {
      id: 'chart1',
      name: 'Capaian per unit',
      type: 'ColumnClustered',
      title: 'Capaian & target\n2024',
      series: [
        {
          nameFormula: "='Pengukuran 2024'!$B$3",
          values: "='Pengukuran 2024'!$B$4:$B$6",
          categories: "='Pengukuran 2024'!$A$4:$A$6",
          options: {
            format: { fill: { color: '#2F5496' } },
            gapWidth: 80,
            overlap: 60,
            hasDataLabels: true,
            dataLabels: {
              numberFormat: '0.0',
              position: 'OutsideEnd',
              showLegendKey: false,
              showValue: true,
              showCategoryName: false,
              showSeriesName: false,
              showPercentage: false,
            },
          },
        },
        {
          name: 'Capaian',
          values: "='Pengukuran 2024'!$D$4:$D$6",
          type: 'LineMarkers',
          options: { axisGroup: 'Secondary', format: { line: { color: '#C00000', weight: 2.25 } } },
        },
      ],
      position: { left: 30.5, top: 200.25, width: 360, height: 216 },
      options: {
        legend: { position: 'Bottom' },
        axes: {
          valueAxis: { minimum: 0, maximum: 120, majorUnit: 20, numberFormat: '0', title: { text: 'Nilai' } },
          categoryAxis: { title: { text: 'Unit' } },
        },
      },
    },
    {
      id: 'chart2',
      name: 'Bagian',
      type: 'Pie',
      series: [{ values: '=Pengaturan!$B$1:$B$3' }],
      position: { left: 450, top: 200, width: 200, height: 150 },
      options: { legend: { visible: false } },
    },
  ];
  sheet.customProperties.set('peran', 'measurement – TW IV');
}

function fillSettings(sheet: SheetModel): void {
  put(sheet, 'A1', value('Batas capaian'));
  put(sheet, 'B1', value(1.2, { numberFormat: '0%' }));
  ['A', 'B', 'C'].forEach((text, index) => {
    put(sheet, `D${index + 1}`, value(text));
  });
  sheet.page = { orientation: 'Portrait', margins: usualMargins };
}

/** All options of protection, each as told. */
export function allowed(yes: boolean): Record<string, unknown> {
  const names = [
    'EditObjects',
    'EditScenarios',
    'FormatCells',
    'FormatColumns',
    'FormatRows',
    'InsertColumns',
    'InsertRows',
    'InsertHyperlinks',
    'DeleteColumns',
    'DeleteRows',
    'Sort',
    'AutoFilter',
    'PivotTables',
  ];
  return Object.fromEntries(names.map((name) => [`allow${name}`, yes]));
}

/** Margins are always told by a file; a model without them gets Excel's. */
export function withMargins(workbook: WorkbookModel): WorkbookModel {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      page: { ...sheet.page, margins: sheet.page.margins ?? usualMargins },
    })),
  };
}
