import fc from 'fast-check';
import type {
  ByYear,
  FundingRow,
  Goal,
  Guideline,
  Indicator,
  Objective,
  Plan,
  PlannedValue,
  Polarity,
  Print,
  Scale,
  TargetRow,
  Unit,
} from '../../../src/renstra/plan';

/** What a generated indicator is; everything else of the plan is copied or computed from it. */
export interface IndicatorSpec {
  readonly objective: number;
  readonly level: 'organisation' | 'owner' | 'balai';
  readonly scale: 'percent' | 'count' | 'index4' | 'grade';
  readonly polarity: Polarity;
  /** Steps between the years, never negative. */
  readonly start: number;
  readonly steps: readonly number[];
  readonly leadingNotApplicable: boolean;
  readonly denominator?: number;
  /** Case, spaces and full stops of its prints differ, which is no contradiction. */
  readonly untidy: boolean;
}
export interface PlanSpec {
  readonly years: number;
  readonly balai: number;
  readonly indicators: readonly IndicatorSpec[];
  readonly amounts: readonly (readonly number[])[];
}

const objectiveNames = [
  'Meningkatnya daya saing industri',
  'Terwujudnya aparatur yang profesional',
  'Penguatan akuntabilitas organisasi',
];
const grades = ['D', 'C', 'B', 'A'];
const scales: readonly Scale[] = [
  { id: 'percent', name: 'Persen', type: 'share', minimum: 0, maximum: 100, goalFactor: 1 },
  { id: 'count', name: 'Jumlah', type: 'count', minimum: 0, wholeNumbers: true },
  { id: 'index4', name: 'Indeks 1-4', type: 'number', minimum: 1, maximum: 4, goalFactor: 25 },
  {
    id: 'grade',
    name: 'Huruf',
    type: 'grade',
    bands: grades.map((grade, position) => ({ label: grade, grade, lower: position + 1 })),
  },
];
const measures = { percent: '%', count: 'Perusahaan', index4: 'Indeks', grade: 'Huruf' };

/** Specs of plans that are consistent by construction. */
export const planSpec: fc.Arbitrary<PlanSpec> = fc.record({
  years: fc.integer({ min: 2, max: 4 }),
  balai: fc.integer({ min: 1, max: 3 }),
  indicators: fc.array(
    fc.record(
      {
        objective: fc.integer({ min: 0, max: 2 }),
        level: fc.constantFrom('organisation', 'owner', 'balai'),
        scale: fc.constantFrom('percent', 'count', 'index4', 'grade'),
        polarity: fc.constantFrom('maximise', 'minimise', 'stabilise'),
        start: fc.integer({ min: 0, max: 40 }),
        steps: fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 4, maxLength: 4 }),
        leadingNotApplicable: fc.boolean(),
        denominator: fc.constant(30),
        untidy: fc.boolean(),
      },
      {
        requiredKeys: [
          'objective',
          'level',
          'scale',
          'polarity',
          'start',
          'steps',
          'leadingNotApplicable',
          'untidy',
        ],
      },
    ),
    { minLength: 1, maxLength: 8 },
  ),
  amounts: fc.array(fc.array(fc.integer({ min: 0, max: 99999 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  }),
});

const halfUp = (value: number): number => Math.floor(Number(value.toFixed(6)) + 0.5);

/** Builds the plan of a spec: prints are copied from rows, goals are computed, totals are summed. */
export function planOf(spec: PlanSpec): Plan {
  return new Builder(spec).plan();
}

class Builder {
  private line = 100;
  private readonly years: readonly string[];
  private readonly units: Unit[] = [];
  private readonly targets: TargetRow[] = [];
  private readonly prints: Print[] = [];
  private readonly guidelines: Guideline[] = [];
  private readonly indicators: Indicator[] = [];

  constructor(private readonly spec: PlanSpec) {
    this.years = Array.from({ length: spec.years }, (_, position) => String(2025 + position));
  }

  private at(section: string) {
    this.line += 1;
    return { line: this.line, section };
  }

  plan(): Plan {
    this.addUnits();
    const objectives = objectiveNames.map((name, position): Objective => ({
      code: `SS${position + 1}`,
      name,
      perspective: 'stakeholder',
      at: this.at('table1'),
    }));
    this.spec.indicators.forEach((indicator, position) => {
      this.addIndicator(indicator, position, objectives);
    });
    const goals = this.goals();
    return {
      schemaVersion: 1,
      id: 'generated',
      title: 'Rencana contoh',
      organisation: { id: 'BADAN', name: 'Badan Contoh' },
      years: this.years.map(Number),
      perspectives: [{ id: 'stakeholder', name: 'Stakeholder' }],
      scales,
      goals,
      objectives,
      units: this.units,
      indicators: this.indicators,
      targets: this.targets,
      prints: this.prints,
      funding: this.funding(),
      guidelines: this.guidelines,
    };
  }

  private addUnits(): void {
    this.units.push({ id: 'BADAN', name: 'Badan Contoh', kind: 'organisation', at: this.at('annex1') });
    this.units.push({
      id: 'PUSAT',
      name: 'Pusat Contoh',
      kind: 'centre',
      carrierGroup: 'PUSAT',
      at: this.at('annex1'),
    });
    for (let number = 1; number <= this.spec.balai; number += 1) {
      const id = `Loka ${'ABC'.charAt(number - 1)}`;
      this.units.push({ id, name: id, kind: 'balai', carrierGroup: 'LOKA', at: this.at('annex1') });
    }
  }

  /** Targets of one row; each balai has figures of its own. */
  private targetsOf(spec: IndicatorSpec, shift: number): ByYear<PlannedValue> {
    let level = spec.start + shift;
    const rising = this.years.map(
      (_, position) => (level += position === 0 ? 0 : (spec.steps[position] ?? 0)),
    );
    const ordered = spec.polarity === 'minimise' ? [...rising].reverse() : rising;
    const values = ordered.map((value): PlannedValue => valueOn(spec, value));
    const hidden = spec.leadingNotApplicable && spec.level !== 'organisation' ? 1 : 0;
    return Object.fromEntries(
      this.years.map((year, position) => [year, position < hidden ? 'N/A' : (values[position] ?? 0)]),
    );
  }

  private addIndicator(spec: IndicatorSpec, position: number, objectives: readonly Objective[]): void {
    const objective = objectives[spec.objective];
    if (objective === undefined) return;
    // The organisation's figures make up the goals: to maximise, so that goals do not fall.
    const usable: IndicatorSpec = spec.level === 'organisation' ? { ...spec, polarity: 'maximise' } : spec;
    const code = `${objective.code}/${'abcdefgh'.charAt(position)}`;
    const name = `Ukuran ${'satu dua tiga empat lima enam tujuh delapan'.split(' ')[position] ?? ''} bagi industri`;
    const carrier = usable.level === 'balai' ? 'LOKA' : 'PUSAT';
    const at = this.at('annex3');
    const indicator: Indicator = {
      code,
      objective: objective.code,
      goal: 'T1',
      name,
      measure: measures[usable.scale],
      perspective: 'stakeholder',
      carriers: [carrier],
      category: [usable.level === 'organisation' ? 'UKE-1' : 'UKE-2/UPT'],
      kind: usable.scale === 'percent' ? 'ratio' : usable.scale === 'count' ? 'count' : 'direct',
      polarity: usable.polarity,
      consolidation: 'last',
      calendar: 'quarterly',
      proposal: 'flat',
      scale: usable.scale,
      rollUp: usable.level === 'balai' ? { kind: 'sum' } : { kind: 'owner', unit: 'PUSAT' },
      inferred: [],
      at,
    };
    this.indicators.push(indicator);
    this.addRows(usable, indicator, objective);
    this.addPrints(usable, indicator, at);
  }

  private addRows(spec: IndicatorSpec, indicator: Indicator, objective: Objective): void {
    const units = this.units.filter((unit) => {
      if (spec.level === 'balai') return unit.kind === 'balai';
      return unit.kind === 'centre' || (spec.level === 'organisation' && unit.kind === 'organisation');
    });
    units.forEach((unit, position) => {
      const heading = { code: 'SK1', name: objective.name, line: this.at('annex1').line };
      this.targets.push({
        unit: unit.id,
        goal: 'T1',
        objective: objective.code,
        code: indicator.code,
        indicator: spec.untidy ? `${indicator.name.toUpperCase()} .` : indicator.name,
        measure: indicator.measure,
        targets: this.targetsOf(spec, spec.level === 'balai' ? position : 0),
        scale: spec.scale,
        heading,
        relatedUnits: unit.kind === 'organisation' ? 'PUSAT' : unit.id,
        at: this.at('annex1'),
      });
    });
  }

  private addPrints(spec: IndicatorSpec, indicator: Indicator, at: Print['at']): void {
    const { code, name, measure } = indicator;
    const targets = spec.level === 'balai' ? {} : this.targetsOf(spec, 0);
    const filed = { code, name, goal: 'T1', objective: indicator.objective };
    const marks = { marks: indicator.carriers, categories: indicator.category };
    this.prints.push({ ...filed, at, measure, targets, ...marks });
    this.prints.push({ ...filed, at: this.at('annex3b'), measure, targets, ...marks });
    if (spec.level === 'organisation') {
      const ends = [this.years[0] ?? '', this.years.at(-1) ?? ''];
      const few = Object.fromEntries(ends.map((year) => [year, targets[year] ?? 0]));
      this.prints.push({ ...filed, at: this.at('table2'), measure, targets });
      this.prints.push({ code, name: ` ${name}.`, at: this.at('narrative'), targets: few });
    }
    const denominator = spec.scale === 'percent' ? spec.denominator : undefined;
    const card = this.at('annex2');
    this.guidelines.push({
      ...filed,
      at: card,
      printedCode: `T1/${code}`,
      section: spec.level === 'balai' ? 'LOKA' : 'PUSAT',
      measure: measure === '%' ? 'Persen' : measure,
      polarity: indicator.polarity,
      personInCharge: spec.level === 'balai' ? 'Seluruh balai' : 'Bagian umum PUSAT',
      definition: '-',
      dataSource: '-',
      calculation: '-',
      ...(spec.level === 'balai' ? {} : { targets }),
      ...(denominator === undefined ? {} : { denominator: { of: denominator, line: card.line } }),
    });
  }

  private goals(): readonly Goal[] {
    const rows = this.targets.filter((row) => row.unit === 'BADAN');
    const counted = rows.flatMap((row) => {
      const factor = scales.find((scale) => scale.id === row.scale)?.goalFactor;
      return factor === undefined ? [] : [{ row, factor }];
    });
    const mean = (year: string): number => {
      const values = counted.map(({ row, factor }) => Number(row.targets[year]) * factor);
      return halfUp(values.reduce((sum, value) => sum + value, 0) / values.length);
    };
    const targets =
      counted.length === 0 ? {} : Object.fromEntries(this.years.map((year) => [year, mean(year)]));
    const name = 'Peningkatan kemampuan industri';
    const goal: Goal = {
      code: 'T1',
      name,
      indicator: name,
      measure: '%',
      targets,
      members: rows.map((row) => row.code),
      at: this.at('table2'),
    };
    this.prints.push({ code: 'T1', name, at: this.at('narrative'), targets });
    const card = {
      code: 'T1',
      printedCode: 'T1',
      goal: 'T1',
      name,
      section: 'Tujuan',
      measure: 'Persen',
      targets,
    };
    const words = { personInCharge: 'Badan', definition: '-', dataSource: '-', calculation: '-' };
    this.guidelines.push({ ...card, ...words, polarity: 'maximise', at: this.at('annex2') });
    return [goal];
  }

  /** Parts in hundredths; the total of both tables is printed without decimals where it has a thousand. */
  private funding(): readonly FundingRow[] {
    const row = (
      id: string,
      table: string,
      cents: readonly number[],
      more: Partial<FundingRow>,
    ): FundingRow => ({
      id,
      name: id,
      table,
      amounts: this.byYear((position) => (cents[position] ?? 0) / 100),
      printed: this.byYear((position) => ((cents[position] ?? 0) / 100).toFixed(2).replace('.', ',')),
      at: this.at(table),
      ...more,
    });
    const total = (id: string, table: string, more: Partial<FundingRow>): FundingRow => {
      const sums = this.years.map((_, year) =>
        this.spec.amounts.reduce((sum, part) => sum + (part[year] ?? 0), 0),
      );
      const shown = sums.map((sum) => (sum >= 100000 ? halfUp(sum / 100) : sum / 100));
      const printed = (value: number): string =>
        value >= 1000
          ? `${Math.floor(value / 1000)}.${String(value % 1000).padStart(3, '0')}`
          : value.toFixed(2).replace('.', ',');
      return {
        id,
        name: id,
        table,
        amounts: this.byYear((position) => shown[position] ?? 0),
        printed: this.byYear((position) => printed(shown[position] ?? 0)),
        at: this.at(table),
        ...more,
      };
    };
    const parts = this.spec.amounts.map((cents, position) =>
      row(`annex1.${position}`, 'annex1', cents, { partOf: 'annex1.total' }),
    );
    const programmes = this.spec.amounts.map((cents, position) =>
      row(`table10.${position}`, 'table10', cents, {
        partOf: 'table10.total',
        sameAs: [`annex1.${position}`],
      }),
    );
    return [
      ...parts,
      total('annex1.total', 'annex1', { sameAs: ['table10.total'] }),
      ...programmes,
      total('table10.total', 'table10', { sameAs: ['annex1.total'] }),
    ];
  }

  private byYear<T>(valueOf: (position: number) => T): ByYear<T> {
    return Object.fromEntries(this.years.map((year, position) => [year, valueOf(position)]));
  }
}

function valueOn(spec: IndicatorSpec, value: number): PlannedValue {
  if (spec.scale === 'grade') return grades[Math.min(3, Math.floor(value / 30))] ?? 'A';
  if (spec.scale === 'index4') return Number((1 + Math.min(3, value * 0.03)).toFixed(2));
  if (spec.scale === 'count') return value;
  const whole = spec.denominator;
  return whole === undefined
    ? Math.min(100, value)
    : halfUp((100 * Math.min(whole, Math.floor(value / 3))) / whole);
}
