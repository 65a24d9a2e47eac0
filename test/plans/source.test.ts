import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assemblePlan } from '../../scripts/plan/assemble';
import { builtInPlan } from '../../src/plans/loadPlan';
import type { ByYear, PlannedValue, SourcePlace } from '../../src/renstra/plan';
import { linesOf, type Line } from './document/lines';

const path = resolve(__dirname, '../../../shared/source/renstra-bskji-2021-2024.txt');
const there = existsSync(path);
if (!there)
  process.stderr.write(
    `SKIPPED: the built-in plan is not compared with its document, which is not at ${path}\n`,
  );

/** One claim of the plan: at this line stand this name and these figures, in this order. */
interface Claim {
  readonly what: string;
  readonly at: SourcePlace;
  readonly labels: readonly string[];
  readonly figures: readonly string[];
}

function figuresOf(
  targets: ByYear<PlannedValue> | undefined,
  printed: ByYear<string> | undefined,
): readonly string[] {
  return Object.entries(targets ?? {}).map(([year, value]) => {
    if (typeof value === 'object') throw new Error('No print of the document is a range');
    return printed?.[year] ?? String(value);
  });
}

function claims(): readonly Claim[] {
  const plan = builtInPlan();
  const letterOf = (code: string): string => code.split('/')[1] ?? code;
  return [
    ...plan.targets.map((row) => ({
      what: `target ${row.unit}/${row.code}`,
      at: row.at,
      labels: [letterOf(row.code), row.indicator, row.measure, row.relatedUnits],
      figures: figuresOf(row.targets, row.printed),
    })),
    ...plan.prints.map((print) => ({
      what: `print ${print.code}`,
      at: print.at,
      labels: [print.name, ...(print.measure === undefined ? [] : [print.measure])],
      figures: figuresOf(print.targets, print.printed),
    })),
    ...plan.guidelines.map((card) => ({
      what: `card ${card.code}`,
      at: card.at,
      labels: [card.printedCode, card.name],
      figures: figuresOf(card.targets, card.printed),
    })),
    ...plan.funding.map((row) => ({
      what: `funding ${row.id}`,
      at: row.at,
      labels: [row.name],
      figures: Object.values(row.printed),
    })),
    ...plan.goals.map((goal) => ({
      what: `goal ${goal.code}`,
      at: goal.at,
      labels: [goal.code, goal.indicator, goal.measure],
      figures: figuresOf(goal.targets, undefined),
    })),
    ...plan.indicators.map((indicator) => ({
      what: `indicator ${indicator.code}`,
      at: indicator.at,
      labels: [
        indicator.goal,
        indicator.objective,
        letterOf(indicator.code),
        indicator.name,
        indicator.measure,
      ],
      figures: [],
    })),
    ...plan.objectives.map(({ code, name, at }) => ({
      what: `objective ${code}`,
      at,
      labels: [name],
      figures: [],
    })),
  ];
}

const tabled = (line: Line): boolean => line.cells.length > 3;

/** Figures a line prints, in order: cells of a table, numbers of a sentence (without its years). */
function figuresAt(line: Line): readonly string[] {
  if (tabled(line)) return line.cells;
  return (line.text.match(/\d+(?:,\d+)?/g) ?? []).filter((token) => !/^20\d\d$/.test(token));
}

function containsInOrder(all: readonly string[], wanted: readonly string[]): boolean {
  const start = all.findIndex((_, index) => wanted.every((figure, step) => all[index + step] === figure));
  return wanted.length === 0 || start >= 0;
}

function holdsLabel(line: Line, label: string): boolean {
  return tabled(line) ? line.cells.includes(label) : line.text.includes(label);
}

const suite = there ? describe : describe.skip;

suite('the built-in plan against its document', () => {
  const text = there ? readFileSync(path, 'utf8') : '';
  const lines = linesOf(text);
  const lineAt = (place: { readonly line: number }): Line =>
    lines[place.line - 1] ?? { line: 0, text: '', cells: [] };

  it('is what the document reader makes of the document', () => {
    expect(builtInPlan()).toEqual(assemblePlan(text));
  });

  it('prints every label and every figure at the line it names', () => {
    const all = claims();
    const untrue = all.filter(({ at, labels, figures }) => {
      const line = lineAt(at);
      const wrong = labels.filter((label) => !holdsLabel(line, label));
      return wrong.length > 0 || !containsInOrder(figuresAt(line), figures);
    });
    expect(untrue).toEqual([]);
    const lampiranIII = 31 + 9;
    const fourYears = 412 + 18 + lampiranIII + 38 + 13 + 4;
    expect(all.reduce((sum, { figures }) => sum + figures.length, 0)).toBe(fourYears * 4 + (18 + 4) * 2);
  });

  it('leaves no row of figures out: all lines of the annexes and tables with four figures are in the plan', () => {
    const known = new Set(claims().map(({ at }) => at.line));
    const figure = /^(\d+([.,]\d+)?( \(\w+\))?|N\/?A|[A-F] ?-?)$/;
    const rows = lines.filter((line) => {
      const isYears = line.cells.some((cell) => /2021/.test(cell));
      return line.line > 680 && !isYears && line.cells.filter((cell) => figure.test(cell)).length >= 4;
    });
    expect(rows.filter(({ line }) => !known.has(line)).map(({ line }) => line)).toEqual([]);
    const [lampiranI, table2, cards, funding, lampiranIII] = [412, 22, 38, 13, 31 + 9];
    expect(rows).toHaveLength(lampiranI + table2 + cards + funding + lampiranIII);
  });

  it('finds headings, unit names, cards and their figures in the text', () => {
    const plan = builtInPlan();
    for (const { heading } of plan.targets) {
      expect(lineAt(heading).cells.slice(0, 2)).toEqual([heading.code, heading.name]);
    }
    for (const { name, at } of plan.units) expect(name.endsWith(lineAt(at).cells[0] ?? '-')).toBe(true);
    for (const card of plan.guidelines) {
      const foot =
        lines.find((line) => line.line > card.at.line && line.text.startsWith('Satuan:'))?.text ?? '';
      expect(foot.replace(/\s+/g, ' ').replace('Penanggungjawab', 'Penanggung Jawab')).toBe(
        `Satuan: ${card.measure} Klasifikasi: Maksimasi Penanggung Jawab: ${card.personInCharge}`,
      );
      for (const { value, line } of card.figures ?? [])
        expect(lineAt({ line }).text).toContain(String(value));
      const threshold = card.threshold && JSON.stringify(card.threshold.value).replaceAll('"', '');
      if (card.threshold) expect(lineAt(card.threshold).text).toMatch(new RegExp(`minimal .*${threshold}`));
      if (card.denominator) expect(lineAt(card.denominator).text).toContain(`${card.denominator.of} Satker`);
    }
  });

  it('tells definitions and calculations in words of our own', () => {
    const words = (sentence: string): readonly string[] =>
      sentence
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter(Boolean);
    const whole = ` ${words(text).join(' ')} `;
    const copied = builtInPlan().guidelines.flatMap(({ code, definition, dataSource, calculation }) =>
      [definition, dataSource, calculation].flatMap((sentence) => {
        const all = words(sentence);
        return all.slice(0, -9).flatMap((_, index) => {
          const run = all.slice(index, index + 10).join(' ');
          return whole.includes(` ${run} `) ? [`${code}: ${run}`] : [];
        });
      }),
    );
    expect(copied).toEqual([]);
  });
});
