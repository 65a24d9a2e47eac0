/** What Excel asks about and marks while the add-in is closed: rules and conditional formats of entry cells, computed. */
import fc from 'fast-check';
import {
  compareWithLibreOffice,
  computedByLibreOffice,
  hasLibreOffice,
} from '../../src/cli/bench/libreOffice';
import { workbookAccess } from '../../src/excel/access';
import { renderTemplate } from '../../src/formula/template';
import type { Host } from '../../src/host/host';
import type { CellInput, SheetModel } from '../../src/host/workbook/model';
import { validationAt } from '../../src/host/workbook/operations';
import { saveXlsx } from '../../src/host/xlsx';
import { builtInPlan } from '../../src/plans/loadPlan';
import type { IndicatorKind, Scale } from '../../src/renstra/plan';
import { fitsScale } from '../../src/renstra/scales';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import { entryRule, type EntryRole } from '../../src/sheets/entryRules';
import { measurementBlock } from '../../src/sheets/names';
import type { BlockPlan, RowPlan, ValidationPlan, WorkbookPlan } from '../../src/sheets/sheetPlan';
import { sheetTexts } from '../../src/sheets/texts';
import { textsOf } from '../../src/texts/texts';
import { describeWith } from '../skipLoudly';
import { insert, placesOf } from './support/insertedWorkbook';
import { customRuleAt, markAt, put, resultAt, type Place } from './support/rulesInForce';

const plan = builtInPlan();
const year = 2024;
const keyRow = 3;

const errorValue = { formula: '=NA()' } as const;
type Typed = string | number | boolean | typeof errorValue;
interface Examples {
  readonly fits: readonly Typed[];
  readonly not: readonly Typed[];
}

const always: Examples = { fits: ['N/A', 'n/a'], not: ['belum', ' ', true, errorValue] };
/** By scale and kind, as the guideline allows; written by hand. */
const examples: Readonly<Record<string, Examples>> = {
  'percent/ratio': { fits: [0, 100, 91.5], not: [-0.1, 100.01, 915, '91,5 %', 'B'] },
  'percent/direct': { fits: [0, 100, 33.333], not: [-1, 101, '50%'] },
  'growth/growth': { fits: [-100, -2.5, 0, 250], not: [-100.5, 'turun'] },
  'growth/growthOfOne': { fits: [-100, 12.75], not: [-101, '+5'] },
  'growth/saving': { fits: [100, 7, -4.5], not: [100.5, 'hemat 7'] },
  'count/count': { fits: [0, 12, 1_000_000], not: [-1, 2.5, '37 perusahaan', '1.279'] },
  'count/difference': { fits: [0, 3], not: [-2, 0.5] },
  'index4/direct': { fits: [1, 4, 3.5324], not: [0.99, 4.1, 88.31, 'A'] },
  'index100/direct': { fits: [0, 100, 81.25], not: [-1, 100.5, 'Tinggi'] },
  'value100/direct': { fits: [0, 100, 78.5], not: [-1, 101] },
  'value100Sakip/direct': { fits: [0, 100, 70.01], not: [-0.5, 112, 'BB'] },
  'level5/direct': { fits: [1, 5, 3.6], not: [0, 5.5, 'Level 3'] },
  'gradeIpp/direct': { fits: ['B-', 'b-', 'A', 'F', 0, 5, 3.6], not: ['AA', 'B?', '*', 'B -', 5.1, -1] },
};

interface Case {
  readonly row: string;
  readonly column: string;
  readonly typed: Typed;
  readonly fits: boolean;
}

const scaleKindOf = (row: (typeof plan.targets)[number]): string =>
  `${row.scale}/${plan.indicators.find(({ code }) => code === row.code)?.kind ?? ''}`;

const scaleKindOfKey = (key: string): string =>
  plan.targets.filter((row) => `${row.unit}/${row.code}` === key).map(scaleKindOf)[0] ?? '';

/** The examples of a scale take turns in the cells of its rows. */
function casesFor(units: readonly string[], columns: readonly string[]): readonly Case[] {
  return Object.entries(examples).flatMap(([scaleKind, { fits, not }]) => {
    const rows = plan.targets.filter((row) => units.includes(row.unit) && scaleKindOf(row) === scaleKind);
    const cells = rows.flatMap((row) =>
      columns.map((column) => ({ row: `${row.unit}/${row.code}`, column })),
    );
    const typed = [
      ...[...fits, ...always.fits].map((value) => ({ typed: value, fits: true })),
      ...[...not, ...always.not].map((value) => ({ typed: value, fits: false })),
    ];
    return cells.flatMap((cell, index) => {
      const one = typed[index % typed.length];
      return one === undefined ? [] : [{ ...cell, ...one }];
    });
  });
}

const inputOf = (typed: Typed): CellInput =>
  typeof typed === 'object' ? { kind: 'formula', text: typed.formula } : { kind: 'constant', value: typed };

const right = { rule: 300, mark: 600 } as const;

/** Types the cases and has the host compute rule and mark of each cell. */
function judge(host: Host, sheet: SheetModel, cases: readonly Case[]): readonly string[] {
  const { rows, columns } = placesOf(sheet, keyRow);
  const placeOf = ({ row, column }: Case): Place => ({
    row: rows.get(row) ?? -1,
    column: columns.get(column) ?? -1,
  });
  const beside = (place: Place, by: number): Place => ({ row: place.row, column: place.column + by });
  for (const one of cases) {
    const place = placeOf(one);
    put(sheet, place, inputOf(one.typed));
    const [rule, mark] = [customRuleAt(sheet, place), markAt(sheet, place)];
    if (rule !== undefined) put(sheet, beside(place, right.rule), { kind: 'formula', text: rule });
    if (mark !== undefined) put(sheet, beside(place, right.mark), { kind: 'formula', text: mark });
  }
  // One edit by hand, and the host computes.
  host.userEdits(sheet.name, 'A1', '');
  return cases.flatMap((one) => {
    const place = placeOf(one);
    const rule = resultAt(sheet, beside(place, right.rule));
    const mark = resultAt(sheet, beside(place, right.mark));
    const isGraded = validationAt(sheet, place.row, place.column)?.rule['list'] !== undefined;
    const isRight = mark === !one.fits && (isGraded ? rule === undefined : rule === one.fits);
    return isRight ? [] : [`${JSON.stringify(one)}: ${JSON.stringify({ rule, mark })}`];
  });
}

function sheetIn(host: Host, name: string): SheetModel {
  const sheet = host.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No ${name}`);
  return sheet;
}

const units = ['BSKJI', 'PIH', 'BBKK', 'BSPJI Aceh', 'BSPJI Medan'];
const entryColumns = [
  'agreed',
  ...[1, 2, 3, 4].flatMap((quarter) => [`tw${quarter}.targetEntry`, `tw${quarter}.entry`]),
];
const earlierColumns = [2020, 2021, 2022, 2023].map((past) => `y${past}.realisation`);
const workbookPlan = designWorkbook(plan, { year, units, language: 'id' });
const judged = describeWith({
  present: hasLibreOffice(),
  otherwise: 'LibreOffice (soffice) is not installed, so no rule of an entry cell was computed by it.',
  requiredInCi: true,
});

describe('the rules of entry cells', () => {
  it('take what the scale allows and refuse the rest, for each scale of the built-in plan', async () => {
    const host = await insert(workbookPlan);
    const scales = new Set(plan.targets.map(scaleKindOf));
    expect([...scales].sort()).toEqual(Object.keys(examples).sort());
    const cases = casesFor(units, entryColumns);
    expect(judge(host, sheetIn(host, 'Pengukuran 2024'), cases)).toEqual([]);
    expect(new Set(cases.map(({ column }) => column)).size).toBe(9);
    const used = cases.map(({ row, typed }) => `${scaleKindOfKey(row)} ${JSON.stringify(typed)}`);
    for (const [scaleKind, { fits, not }] of Object.entries(examples))
      for (const typed of [...fits, ...not, ...always.fits, ...always.not])
        expect(used).toContain(`${scaleKind} ${JSON.stringify(typed)}`);
  }, 120_000);

  it('hold for earlier years too', async () => {
    const host = await insert(workbookPlan);
    const cases = casesFor(units, earlierColumns);
    expect(cases.length).toBeGreaterThan(200);
    expect(judge(host, sheetIn(host, 'Riwayat'), cases)).toEqual([]);
  }, 120_000);

  it('come with units that are added later', async () => {
    const host = await insert(designWorkbook(plan, { year, units: units.slice(0, 2), language: 'id' }));
    const access = workbookAccess();
    const proposal = await access.propose(workbookPlan);
    if ('failure' in proposal) throw new Error(JSON.stringify(proposal.failure));
    await access.apply(
      proposal,
      () => undefined,
      () => false,
    );
    const cases = casesFor(units.slice(2), entryColumns);
    expect(cases.length).toBeGreaterThan(300);
    expect(judge(host, sheetIn(host, 'Pengukuran 2024'), cases)).toEqual([]);
  }, 120_000);

  it('leave a blank cell alone', async () => {
    const host = await insert(workbookPlan);
    const sheet = sheetIn(host, 'Pengukuran 2024');
    const { rows, columns } = placesOf(sheet, keyRow);
    const place = { row: rows.get('BBKK/SS3/f') ?? -1, column: columns.get('tw1.entry') ?? -1 };
    const beside = { row: place.row, column: place.column + right.mark };
    const further = { row: place.row, column: beside.column + 1 };
    put(sheet, beside, { kind: 'formula', text: markAt(sheet, place) ?? '' });
    put(sheet, further, { kind: 'formula', text: customRuleAt(sheet, place) ?? '' });
    host.userEdits(sheet.name, 'A1', '');
    expect(resultAt(sheet, beside)).toBe(false);
    expect(resultAt(sheet, further)).toBe(true);
    const marks = sheet.conditionalFormats.filter(({ format }) => format.fill === '#B3261E');
    // As typed: a count of 2.5 is not shown as 3.
    expect(new Set(marks.map(({ format }) => format.numberFormat))).toEqual(new Set(['General']));
  });

  it('are judged also where a bound is blank, which "ignore blank" would let pass', async () => {
    const { workbook } = await insert(workbookPlan);
    const custom = workbook.sheets.flatMap(({ validations }) =>
      validations.filter(({ rule }) => rule.custom !== undefined),
    );
    expect(custom.length).toBeGreaterThan(50);
    expect(custom.filter(({ ignoreBlanks }) => ignoreBlanks)).toEqual([]);
  });

  it('stay right where rows were sorted, though Excel leaves rules where they are', async () => {
    const host = await insert(workbookPlan);
    const sheet = sheetIn(host, 'Pengukuran 2024');
    const { rows, columns } = placesOf(sheet, keyRow);
    const data = [...rows].flatMap(([key, row]) => (key.includes('/') ? [row] : []));
    const [first, last] = [Math.min(...data), Math.max(...data)];
    const measure = columns.get('measure') ?? -1;
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(sheet.name)
        .getRangeByIndexes(first, 0, last - first + 1, columns.size);
      range.sort.apply([{ key: measure, ascending: false }]);
      await context.sync();
    });
    const sorted = placesOf(sheet, keyRow).rows;
    expect([...sorted].filter(([key, row]) => rows.get(key) !== row).length).toBeGreaterThan(20);
    const cases = casesFor(units, entryColumns);
    // A list may now stand where figures are entered: it asks about nothing, and the mark still tells.
    expect(judge(host, sheet, cases)).toEqual([]);
  }, 120_000);
});

judged('LibreOffice', () => {
  it('computes rules and marks as the host does', async () => {
    const host = await insert(workbookPlan);
    // LibreOffice takes a truth value for a number.
    const cases = casesFor(units, entryColumns).filter(({ typed }) => typed !== true);
    judge(host, sheetIn(host, 'Pengukuran 2024'), cases);
    const { formulas, compared, differing } = await compareWithLibreOffice(host.workbook);
    const isRule = ({ formula }: { readonly formula: string }): boolean =>
      /^=(NOT\()?IFERROR\(IF\(ISNUMBER/.test(formula);
    expect(differing.filter(isRule).slice(0, 5)).toEqual([]);
    expect(compared).toBe(formulas);
  }, 240_000);
});

judged('a file saved by LibreOffice', () => {
  it('keeps rule, message and mark of every entry cell', async () => {
    const { workbook } = await insert(designWorkbook(plan, { year, units: ['BBKK', 'PIH'], language: 'id' }));
    const saved = await computedByLibreOffice(await saveXlsx(workbook));
    const said = (sheet: SheetModel, place: Place): unknown => {
      const found = validationAt(sheet, place.row, place.column);
      const { title, message } = found?.prompt ?? {};
      const { style, showAlert } = found?.errorAlert ?? {};
      // LibreOffice writes TRUE as 1.
      const written = (formula: string | undefined): string | undefined => formula?.replace(',TRUE)', ',1)');
      const rule = written(customRuleAt(sheet, place)) ?? found?.rule;
      // The style of an alert that is not shown is nobody's.
      return {
        title,
        message,
        showAlert,
        style: showAlert === true ? style : '',
        rule,
        mark: written(markAt(sheet, place)),
      };
    };
    for (const [name, entries] of [
      ['Pengukuran 2024', [...entryColumns, 'agreedDate']],
      ['Riwayat', [...earlierColumns, 'y2023.achievement']],
    ] as const) {
      const own = workbook.sheets.find((sheet) => sheet.name === name);
      const again = saved.sheets.find((sheet) => sheet.name === name);
      if (own === undefined || again === undefined) throw new Error(`No ${name}`);
      const { rows, columns } = placesOf(own, keyRow);
      const places = [...rows]
        .filter(([key]) => key.includes('/'))
        .flatMap(([, row]) => entries.map((column) => ({ row, column: columns.get(column) ?? -1 })));
      expect(places.map((place) => said(again, place))).toEqual(places.map((place) => said(own, place)));
    }
  }, 120_000);
});

const validationsOf = (
  workbook: WorkbookPlan,
): readonly { readonly block: BlockPlan; readonly column: string; readonly rule: ValidationPlan }[] =>
  workbook.sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => [
      ...block.columns.flatMap(({ key, validation }) =>
        validation === undefined ? [] : [{ block, column: key, rule: validation }],
      ),
      ...block.rows.flatMap(({ validations }) =>
        Object.entries(validations ?? {}).map(([column, rule]) => ({ block, column, rule })),
      ),
    ]);

describe.each(['id', 'en'] as const)('every rule of the built-in plan (%s)', (language) => {
  const workbook = designWorkbook(plan, { year, units, language });
  const all = validationsOf(workbook);

  it('fits into Excel: title 32, message 255, formula 255 characters', () => {
    const tooLong = all.filter(({ block, rule }) => {
      const columns = new Map(block.columns.map(({ key }, index) => [key, index]));
      const formula = rule.rule.kind === 'custom' ? renderTemplate(rule.rule.formula, columns, 99_998) : '';
      return rule.title.length > 32 || rule.message.length > 255 || formula.length > 255;
    });
    expect(tooLong.map(({ column, rule }) => [column, rule.title, rule.message])).toEqual([]);
    expect(all.length).toBeGreaterThan(400);
  });

  it('has the same formula down a column, and one for every figure entry', () => {
    const formulas = new Map<string, Set<string>>();
    for (const { block, column, rule } of all) {
      if (rule.rule.kind !== 'custom' || block.name === 'Isi_Pengaturan') continue;
      const key = `${block.name} ${column}`;
      formulas.set(key, (formulas.get(key) ?? new Set()).add(rule.rule.formula));
    }
    expect([...formulas].filter(([, texts]) => texts.size > 1)).toEqual([]);
    const measured = workbook.sheets.find(({ id }) => id === 'measurement')?.blocks[0];
    const without = measured?.rows.flatMap((row) =>
      entryColumns.filter((column) => row.validations?.[column] === undefined),
    );
    expect(without).toEqual([]);
  });

  it('says what may be typed, with an example', () => {
    const said = (unit: string, code: string, column: string): string => {
      const block = workbook.sheets.find(({ id }) => id === 'measurement')?.blocks[0];
      return block?.rows.find(({ key }) => key === `${unit}/${code}`)?.validations?.[column]?.message ?? '';
    };
    const expected: Readonly<Record<typeof language, readonly string[]>> = {
      id: [
        'Angka 0 sampai 100 dalam persen: tulis 91,5 untuk 91,5 %, tanpa tanda %. N/A bila tidak berlaku; tulis alasannya di Kendala.',
        'Pilih huruf dari daftar, atau tulis angka 0 sampai 5, misalnya 3,93. N/A bila tidak berlaku; tulis alasannya di Kendala.',
        'Bilangan bulat 0 atau lebih. Angkanya saja tanpa satuan, misalnya 12. Bila kosong, dipakai usulan di sebelahnya. N/A bila tidak berlaku.',
      ],
      en: [
        'A number from 0 to 100 in percent: write 91.5 for 91.5 %, without the sign %. N/A where it does not apply; give the reason in Obstacles.',
        'Choose a grade from the list, or write a number from 0 to 5, 3.93 for instance. N/A where it does not apply; give the reason in Obstacles.',
        'A whole number of 0 or more. The number alone without its measure, 12 for instance. Left blank, the proposal beside it holds. N/A where it does not apply.',
      ],
    };
    const percent = plan.targets.find((row) => row.unit === 'BBKK' && row.scale === 'percent')?.code ?? '';
    const grade = plan.targets.find((row) => row.unit === 'BBKK' && row.scale === 'gradeIpp')?.code ?? '';
    const count = plan.targets.find((row) => row.unit === 'BBKK' && row.scale === 'count')?.code ?? '';
    expect([
      said('BBKK', percent, 'tw1.entry'),
      said('BBKK', grade, 'tw2.entry'),
      said('BBKK', count, 'tw3.targetEntry'),
    ]).toEqual(expected[language]);
  });
});

it('would take every target of the built-in plan', () => {
  const scales = new Map(plan.scales.map((scale) => [scale.id, scale]));
  const odd = plan.targets.flatMap((row) =>
    Object.values(row.targets).filter((target) => {
      const scale = scales.get(row.scale);
      return typeof target === 'number' && (scale === undefined || !fitsScale(scale, target));
    }),
  );
  expect(odd).toEqual([]);
});

const anyScale: fc.Arbitrary<Scale> = fc
  .record({
    id: fc.string(),
    name: fc.string({ minLength: 100, maxLength: 400 }),
    type: fc.constantFrom<Scale['type']>('share', 'count', 'number', 'grade'),
    low: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
    width: fc.option(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), { nil: undefined }),
    wholeNumbers: fc.boolean(),
  })
  .map(({ low, width, ...scale }) => ({
    ...scale,
    ...(low === undefined ? {} : { minimum: low }),
    ...(width === undefined ? {} : { maximum: Math.min((low ?? 0) + width, Number.MAX_VALUE) }),
  }));

it('fits into Excel for every scale of any plan', () => {
  fc.assert(
    fc.property(
      anyScale,
      fc.constantFrom<IndicatorKind>(
        'ratio',
        'growth',
        'growthOfOne',
        'saving',
        'difference',
        'count',
        'direct',
      ),
      fc.constantFrom<EntryRole>('entry', 'quarterTarget', 'agreed', 'earlier'),
      fc.constantFrom<'id' | 'en'>('id', 'en'),
      fc.integer({ min: 0, max: 12 }),
      (scale, kind, role, language, letters) => {
        const { message } = entryRule({
          entryScale: { scale, kind, letters },
          column: 'agreed',
          role,
          title: '',
          hasLetters: true,
          text: textsOf(sheetTexts, language),
          language,
        });
        expect(message.length).toBeLessThanOrEqual(255);
        expect(message).not.toMatch(/undefined|NaN|[{}]/);
      },
    ),
    { numRuns: 2_000 },
  );
});

it('the rules of a row are its own, whichever row of its kind comes first', () => {
  const units = plan.units.map(({ id }) => id);
  const rulesOf = (targets: typeof plan.targets): ReadonlyMap<string, RowPlan['validations']> =>
    new Map(
      designWorkbook({ ...plan, targets }, { year, units, language: 'id' })
        .sheets.flatMap(({ blocks }) => blocks)
        .filter(({ name }) => name === measurementBlock(year))
        .flatMap(({ rows }) => rows.map(({ key, validations }) => [key, validations] as const)),
    );
  const rules = rulesOf(plan.targets);
  expect(rules.size).toBe(412);
  const backwards = rulesOf([...plan.targets].reverse());
  for (const [key, own] of rules) expect([key, backwards.get(key)]).toEqual([key, own]);
  expect(new Set([...rules.values()].map((one) => JSON.stringify(one))).size).toBeGreaterThan(5);
});
