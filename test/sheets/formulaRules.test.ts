/** What holds for every formula of every sheet: few known functions, short, alike down a column, no words of a language. */
import { columnLetters } from '../../src/formula/address';
import { renderTemplate, templateColumns } from '../../src/formula/template';
import { tokenise } from '../../src/formula/tokens';
import { allowedFunctions, distrustedForms } from '../../src/host/engine/functions';
import { builtInPlan } from '../../src/plans/loadPlan';
import type { Plan } from '../../src/renstra/plan';
import { designWorkbook } from '../../src/sheets/designWorkbook';
import type { BlockPlan, SheetPlan, WorkbookPlan } from '../../src/sheets/sheetPlan';
import { trialPlan, trialUnit, trialYear } from './support/trialPlan';
import { maturity, type TrialRow } from './support/trialRow';

const blank = [undefined, undefined, undefined, undefined] as const;
const polarities = ['maximise', 'minimise', 'stabilise', 'range'] as const;
/** Every polarity, letters, a worst value, goals and funding: all helper columns there are. */
const fullPlan: Plan = {
  ...trialPlan(
    polarities.map((polarity): TrialRow => ({
      polarity,
      consolidation: 'sum',
      calendar: 'quarterly',
      proposal: 'spread',
      scale: maturity.id,
      worst: 5,
      target: polarity === 'range' ? { lower: 1, upper: 2 } : 'B',
      targetBefore: 1,
      agreed: undefined,
      agreedUpper: undefined,
      realisationBefore: undefined,
      quarterTargets: blank,
      entries: blank,
    })),
  ),
};
const built = builtInPlan();
const units = built.units.map(({ id }) => id);
const workbooks: readonly (readonly [string, WorkbookPlan])[] = [
  ['the built-in plan', designWorkbook(built, { year: 2024, units, language: 'id' })],
  ['the built-in plan in English', designWorkbook(built, { year: 2021, units, language: 'en' })],
  [
    'a plan with every polarity',
    designWorkbook(fullPlan, { year: trialYear, units: [trialUnit], language: 'id' }),
  ],
];

interface Found {
  readonly where: string;
  readonly template: string;
  readonly block?: BlockPlan;
}

function templatesOf(plan: WorkbookPlan): readonly Found[] {
  const found = new Map<string, Found>();
  for (const sheet of plan.sheets) {
    for (const { content } of sheet.fixed)
      if (content.kind === 'formula')
        found.set(`${sheet.id}|${content.formula}`, { where: sheet.id, template: content.formula });
    for (const block of sheet.blocks) {
      for (const row of block.rows)
        for (const [column, content] of Object.entries(row.cells))
          if (content.kind === 'formula')
            found.set(`${block.name}|${content.formula}`, {
              where: `${block.name} ${column}`,
              template: content.formula,
              block,
            });
      for (const { formula, from } of block.conditionalFormats)
        found.set(`${block.name}|${formula}`, {
          where: `${block.name} ${from} (format)`,
          template: formula,
          block,
        });
    }
  }
  return [...found.values()];
}

/** As it stands in row 9,999. */
function rendered({ template, block }: Found): string {
  const columns = new Map(block?.columns.map(({ key }, index) => [key, block.column + index]));
  return renderTemplate(template, columns, 9998);
}

const namesOf = (plan: WorkbookPlan): readonly string[] =>
  plan.sheets
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => [
      block.name,
      ...block.columns.flatMap(({ name }) => name ?? []),
      ...block.rows.flatMap(({ names }) => Object.values(names ?? {})),
    ]);

describe.each(workbooks)('formulas of %s', (_title, plan) => {
  const all = templatesOf(plan);
  const names = namesOf(plan);

  it('are there', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  it('use only functions that LibreOffice and the engine know alike', () => {
    const unknown = all.filter(({ template }) =>
      tokenise(template).some(
        (token) => token.kind === 'function' && !allowedFunctions.has(token.text.toUpperCase()),
      ),
    );
    expect(unknown.map(({ where, template }) => ({ where, template }))).toEqual([]);
    expect(all.filter((found) => distrustedForms.some((form) => form.test(rendered(found))))).toEqual([]);
  });

  it('have at most 200 characters in row 9,999', () => {
    const long = all.map((found) => ({ where: found.where, text: rendered(found) }));
    expect(
      long.filter(({ text }) => text.length > 200).map(({ where, text }) => `${where} ${text.length}`),
    ).toEqual([]);
  });

  it('refer to cells by column keys of their own block only, and to the rest by names that exist', () => {
    for (const { template, block, where } of all) {
      const tokens = tokenise(template);
      const keys = new Set(block?.columns.map(({ key }) => key));
      expect([where, templateColumns(template).filter((key) => !keys.has(key))]).toEqual([where, []]);
      expect([where, tokens.filter(({ kind }) => kind === 'reference')]).toEqual([where, []]);
      const unknown = tokens.filter((token) => token.kind === 'name' && !names.includes(token.text));
      expect([where, unknown.map(({ text }) => text)]).toEqual([where, []]);
    }
  });

  it('compare with codes only, never with words of a language', () => {
    const codes =
      /^"(|N\/A|!|-|✓|●|○| · | \/ |\/| |%|\||~?\?|~?\*|TW |I|II|III|IV|>=?-?\d.*|[<>]|1\+\(1-R\/T\)|T\/R|max|min|stab|range|sum|avg|last|cum|q|y|spread|prog|progLast|flat|ratio|saving|diff|owner|mean|share|unit)"$/;
    for (const { template, where } of all) {
      const words = tokenise(template).filter((token) => token.kind === 'string' && !codes.test(token.text));
      // The texts that are shown: "sementara (5 dari 8)", "20 dari 24", "diisi langsung", and sentences above charts and tree.
      if (/ provisional$|\.(progress|note)$|^(charts|tree)$/.test(where)) continue;
      expect([where, words.map(({ text }) => text)]).toEqual([where, []]);
    }
  });

  it('are the same down each column of a block, by style of row', () => {
    for (const block of plan.sheets.flatMap(({ blocks }) => blocks)) {
      const seen = new Map<string, string>();
      for (const row of block.rows) {
        for (const [column, content] of Object.entries(row.cells)) {
          if (content.kind !== 'formula') continue;
          const key = `${block.name} ${column} ${row.style}`;
          expect([key, content.formula]).toEqual([key, seen.get(key) ?? content.formula]);
          seen.set(key, content.formula);
        }
      }
    }
  });
});

describe.each(workbooks)('the layout of %s', (_title, plan) => {
  const duplicates = (keys: readonly string[]): readonly string[] =>
    keys.filter((key, index) => keys.indexOf(key) !== index);

  it('has every key, name and cell once', () => {
    expect(duplicates(namesOf(plan).map((name) => name.toUpperCase()))).toEqual([]);
    for (const block of plan.sheets.flatMap(({ blocks }) => blocks)) {
      expect([block.name, duplicates(block.columns.map(({ key }) => key))]).toEqual([block.name, []]);
      expect([block.name, duplicates(block.rows.map(({ key }) => key.toUpperCase()))]).toEqual([
        block.name,
        [],
      ]);
      const keys = new Set(block.columns.map(({ key }) => key));
      const homeless = block.rows.flatMap((row) => Object.keys(row.cells).filter((key) => !keys.has(key)));
      expect([block.name, [...new Set(homeless)]]).toEqual([block.name, []]);
    }
  });

  it('gives sheets names that Excel takes', () => {
    const taken = plan.sheets.map(({ name }) => name.toUpperCase());
    expect(duplicates(taken)).toEqual([]);
    expect(
      taken.filter((name) => name === 'HISTORY' || name.length > 31 || /[[\]:*?/\\]/.test(name)),
    ).toEqual([]);
  });

  it('lets no two blocks or titles share a cell', () => {
    for (const sheet of plan.sheets) {
      const owners = new Map<string, string>();
      const take = (row: number, column: number, owner: string): void => {
        const cell = `${sheet.id} ${columnLetters(column)}${row + 1}`;
        expect([cell, owners.get(cell) ?? owner]).toEqual([cell, owner]);
        owners.set(cell, owner);
      };
      for (const { row, column } of sheet.fixed) take(row, column, 'title');
      for (const block of sheet.blocks)
        for (let row = block.row; row < block.row + 1 + block.headerRows + block.rows.length; row += 1)
          for (let column = block.column; column < block.column + block.columns.length; column += 1)
            take(row, column, block.name);
    }
  });

  it('prints what a reader needs, and no helper column', () => {
    for (const sheet of plan.sheets) {
      const block = sheet.blocks[0];
      const printed = (block?.columns ?? []).filter(
        (_column, index) => index >= sheet.page.columns.first && index <= sheet.page.columns.last,
      );
      expect([sheet.id, printed.filter(({ role }) => role === 'key')]).toEqual([sheet.id, []]);
      expect([sheet.id, printed.filter(({ outline }) => outline?.id === 'helpers')]).toEqual([sheet.id, []]);
      expect(printed.length).toBeGreaterThan(1);
      // Bounds of ranges take three columns more.
      const broader = sheet.page.paper === 'A3' ? Math.SQRT2 : 1;
      expect(widthOf(sheet)).toBeLessThan((plan.planId === built.id ? 245 : 275) * broader);
    }
  });
});

/** Characters that are printed side by side; an A4 page holds some 150 in the size of the screen. */
function widthOf(sheet: SheetPlan): number {
  const { first, last } = sheet.page.columns;
  const widths = new Map<number, number>();
  for (const block of sheet.blocks)
    for (const [index, { width, outline }] of block.columns.entries()) {
      const column = block.column + index;
      if (outline?.folded === true || column < first || column > last) continue;
      widths.set(column, Math.max(width, widths.get(column) ?? 0));
    }
  return [...widths.values()].reduce((sum, width) => sum + width, 0);
}
