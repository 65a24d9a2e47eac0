/** A small workbook plan that has one of everything; the tests of this room use it beside the real one. */
import type { BlockPlan, CellContent, RowPlan, SheetPlan, WorkbookPlan } from '../../src/sheets/sheetPlan';

const constant = (value: string | number | boolean): CellContent => ({ kind: 'constant', value });
const formula = (text: string): CellContent => ({ kind: 'formula', formula: text });
const entry = (initial?: string | number): CellContent => ({
  kind: 'entry',
  ...(initial === undefined ? {} : { initial }),
});

const page = {
  orientation: 'landscape',
  paper: 'A4',
  columns: { first: 1, last: 5 },
  footer: 'Halaman &P dari &N',
} as const;

export interface SmallPlanOptions {
  readonly units?: readonly string[];
  readonly rowsPerUnit?: number;
  readonly language?: 'id' | 'en';
  readonly layoutVersion?: number;
  readonly planId?: string;
  /** Changes texts and formulas as a new version of the plan would. */
  readonly revised?: boolean;
}

function settingsSheet(): SheetPlan {
  const settings: BlockPlan = {
    name: 'Isi_Pengaturan',
    row: 3,
    column: 0,
    headerRows: 1,
    columns: [
      { key: 'key', header: 'Kunci', role: 'key', width: 3 },
      { key: 'label', header: 'Pengaturan', role: 'constant', width: 30, wrap: true },
      { key: 'value', header: 'Nilai', role: 'entry', width: 12, align: 'right' },
    ],
    rows: [
      {
        key: 'cap',
        style: 'row',
        cells: { key: constant('cap'), label: constant('Batas capaian'), value: entry(1.2) },
        names: { value: 'Batas_Capaian' },
        numberFormats: { value: '0%' },
      },
      {
        key: 'note',
        style: 'row',
        cells: { key: constant('note'), label: constant('=bukan rumus'), value: entry('@catatan') },
        validations: {
          value: {
            rule: { kind: 'list', source: '=Daftar_Pilihan' },
            alert: 'stop',
            title: 'Pilih',
            message: 'Dari daftar',
          },
        },
      },
    ],
    conditionalFormats: [],
    filter: false,
  };
  const lists: BlockPlan = {
    name: 'Isi_Daftar',
    row: 3,
    column: 5,
    headerRows: 1,
    columns: [
      { key: 'key', header: 'Kunci', role: 'key', width: 3 },
      { key: 'label', header: 'Pilihan', role: 'constant', width: 10, name: 'Daftar_Pilihan' },
    ],
    rows: ['A', 'B', 'N/A'].map((label, index) => ({
      key: String(index),
      style: 'row',
      cells: { key: constant(index), label: constant(label) },
    })),
    conditionalFormats: [],
    filter: false,
  };
  return {
    id: 'settings',
    name: 'Pengaturan',
    fixed: [{ row: 0, column: 1, content: { kind: 'constant', value: 'Pengaturan' }, style: 'title' }],
    blocks: [settings, lists],
    freeze: { rows: 5, columns: 0 },
    page,
    tabColour: '#7F7F7F',
  };
}

function measurementRow(unit: string, index: number, revised: boolean): RowPlan {
  const code = `SS${index + 1}/a`;
  return {
    key: `${unit}/${code}`,
    style: 'row',
    cells: {
      key: constant(`${unit}/${code}`),
      unit: constant(unit),
      code: constant(code),
      target: constant(80 + index + (revised ? 1 : 0)),
      'tw1.entry': entry(),
      'tw1.notes': entry(),
      'tw1.share': formula('=IF([tw1.entry]="","",[tw1.entry]/[target])'),
      capped: formula(
        revised
          ? '=IF([tw1.share]="","",MIN(Batas_Capaian,[tw1.share])+0)'
          : '=IF([tw1.share]="","",MIN(Batas_Capaian,[tw1.share]))',
      ),
    },
    ...(index % 2 === 1 ? { numberFormats: { 'tw1.entry': '#,##0' } } : {}),
  };
}

function headingRow(unit: string): RowPlan {
  return {
    key: `#${unit}`,
    style: 'heading1',
    cells: { key: constant(`#${unit}`), unit: constant(unit) },
    height: 22,
  };
}

function measurementSheet(units: readonly string[], rowsPerUnit: number, revised: boolean): SheetPlan {
  const block: BlockPlan = {
    name: 'Isi_Ukur_2024',
    row: 3,
    column: 0,
    headerRows: 2,
    columns: [
      { key: 'key', header: 'Kunci', role: 'key', width: 3, name: 'Ukur_Kunci_2024' },
      { key: 'unit', header: 'Unit', role: 'constant', width: 14 },
      { key: 'code', header: revised ? 'Kode IK' : 'Kode', role: 'constant', width: 8, align: 'center' },
      {
        key: 'target',
        header: 'Target',
        role: 'constant',
        width: 10,
        numberFormat: '0.00',
        align: 'right',
        name: 'Ukur_Target_2024',
      },
      {
        key: 'tw1.entry',
        header: 'Diisi',
        group: 'TW I',
        role: 'entry',
        width: 10,
        numberFormat: '0.00',
        outline: { id: 'tw1', folded: true },
        validation: {
          rule: { kind: 'custom', formula: '=[tw1.entry]>=0' },
          alert: 'warning',
          title: 'Realisasi',
          message: 'Angka',
        },
      },
      {
        key: 'tw1.notes',
        header: 'Kendala',
        group: 'TW I',
        role: 'entry',
        width: 20,
        wrap: true,
        outline: { id: 'tw1', folded: true },
      },
      {
        key: 'tw1.share',
        header: '% Capaian',
        group: 'TW I',
        role: 'formula',
        width: 10,
        numberFormat: '0.00%',
      },
      {
        key: 'capped',
        header: 'Dibatasi',
        role: 'formula',
        width: 10,
        numberFormat: '0.00%',
        name: 'Ukur_Capaian_2024',
        rotated: true,
      },
    ],
    rows: units.flatMap((unit) => [
      headingRow(unit),
      ...Array.from({ length: rowsPerUnit }, (_, index) => measurementRow(unit, index, revised)),
    ]),
    conditionalFormats: [
      { from: 'tw1.share', to: 'capped', formula: '=AND(ISNUMBER([capped]),[capped]>=1)', style: 'good' },
    ],
    filter: true,
  };
  return {
    id: 'measurement',
    name: 'Pengukuran 2024',
    fixed: [
      { row: 0, column: 1, content: { kind: 'constant', value: 'Pengukuran Kinerja 2024' }, style: 'title' },
      {
        row: 1,
        column: 1,
        content: { kind: 'formula', formula: '="Rata-rata "&COUNT(Ukur_Capaian_2024)' },
        style: 'subtitle',
      },
    ],
    blocks: [block],
    freeze: { rows: 6, columns: 3 },
    page: { ...page, titleRows: { first: 4, last: 5 } },
    tabColour: '#E0A800',
  };
}

function homeSheet(): SheetPlan {
  const block: BlockPlan = {
    name: 'Isi_Beranda',
    row: 2,
    column: 0,
    headerRows: 1,
    columns: [
      { key: 'key', header: 'Kunci', role: 'key', width: 3 },
      { key: 'name', header: 'Lembar', role: 'constant', width: 20 },
      { key: 'mean', header: 'Rata-rata', role: 'formula', width: 10 },
    ],
    rows: [
      {
        key: 'measurement',
        style: 'row',
        cells: {
          key: constant('measurement'),
          name: constant('Pengukuran 2024'),
          mean: formula('=IF(COUNT(Ukur_Capaian_2024)=0,"",AVERAGE(Ukur_Capaian_2024))'),
        },
        links: { name: { block: 'Isi_Ukur_2024' } },
      },
      {
        key: 'settings',
        style: 'row',
        cells: { key: constant('settings'), name: constant('Pengaturan') },
        links: { name: { block: 'Isi_Pengaturan' } },
      },
    ],
    conditionalFormats: [],
    filter: false,
  };
  return { id: 'home', name: 'Beranda', fixed: [], blocks: [block], page, tabColour: '#2F5496' };
}

/** Three sheets: links, a block with spanning headers, two blocks side by side. */
export function smallPlan(options: SmallPlanOptions = {}): WorkbookPlan {
  const { units = ['BBKK', 'BSPJI Aceh'], rowsPerUnit = 3, revised = false } = options;
  return {
    planId: options.planId ?? 'kecil',
    planTitle: 'Rencana kecil',
    layoutVersion: options.layoutVersion ?? 1,
    language: options.language ?? 'id',
    year: 2024,
    units,
    sheets: [homeSheet(), measurementSheet(units, rowsPerUnit, revised), settingsSheet()],
    signed: {
      targets: Object.fromEntries(
        units.flatMap((unit) =>
          Array.from({ length: rowsPerUnit }, (_, index) => [
            `${unit}/SS${index + 1}/a`,
            80 + index + (revised ? 1 : 0),
          ]),
        ),
      ),
      settings: { Batas_Capaian: 1.2 },
    },
  };
}
