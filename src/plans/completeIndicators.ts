import type { Indicator, Objective, PlannedValue, Proposal, RollUp, TargetRow, Unit } from '../renstra/plan';
import {
  placeInList,
  valuesOf,
  type IndicatorInFile,
  type PlanFile,
  type RollUpInFile,
  type TargetRowInFile,
} from './planFile';
import { gradesOf, guessScale, isLetter } from './scaleGuess';
import { standardScales } from './standardScales';

/** What a record is completed from. */
export interface Context {
  readonly file: PlanFile;
  readonly organisation: string;
  readonly units: readonly Unit[];
  readonly objectives: readonly Objective[];
}
export interface Surroundings extends Context {
  readonly indicators: readonly Indicator[];
}

const defaultMeasure = '%';
/** Fields a plan file may leave to us; when it does, they are told as our reading. */
const readFields = ['kind', 'polarity', 'consolidation', 'calendar', 'proposal', 'scale', 'rollUp'] as const;

function rowsOf(code: string, file: PlanFile): readonly TargetRowInFile[] {
  return file.targets.filter((row) => row.code === code);
}

function objectiveOf(indicator: IndicatorInFile, file: PlanFile): string {
  const written = indicator.objective ?? rowsOf(indicator.code, file).find((row) => row.objective)?.objective;
  if (written !== undefined) return written;
  const prefix = indicator.code.slice(0, Math.max(0, indicator.code.lastIndexOf('/')));
  const only = file.objectives.length === 1 ? file.objectives[0]?.code : undefined;
  return file.objectives.find((objective) => objective.code === prefix)?.code ?? only ?? '';
}

function goalOf(indicator: IndicatorInFile, file: PlanFile): string {
  const written = indicator.goal ?? rowsOf(indicator.code, file).find((row) => row.goal)?.goal;
  if (written !== undefined) return written;
  const member = file.goals.find((goal) => goal.members?.includes(indicator.code));
  const only = file.goals.length === 1 ? file.goals[0]?.code : undefined;
  return member?.code ?? only ?? '';
}

function proposalOf(consolidation: Indicator['consolidation']): Proposal {
  if (consolidation === 'sum') return 'spread';
  return consolidation === 'cumulative' ? 'progressiveFromLastYear' : 'flat';
}

function rollUpOf(
  kind: Indicator['kind'],
  consolidation: Indicator['consolidation'],
  owners: readonly string[],
): RollUp {
  const [owner] = owners;
  if (owner !== undefined && owners.length === 1) return { kind: 'owner', unit: owner };
  if (kind === 'ratio') return { kind: 'ratioOfSums' };
  return kind === 'count' || consolidation === 'sum' ? { kind: 'sum' } : { kind: 'meanOfReporting' };
}

function wholeRollUp(written: RollUpInFile): RollUp {
  return written.kind === 'shareAtOrAbove' ? { strictly: false, ...written } : written;
}

function carriersOf(carrying: readonly string[], units: readonly Unit[]): readonly string[] {
  const groups = units
    .filter((unit) => carrying.includes(unit.id))
    .flatMap((unit) => unit.carrierGroup ?? []);
  return [...new Set(groups)];
}

function categoryOf(carrying: readonly string[], organisation: string): Indicator['category'] {
  return carrying.includes(organisation) ? ['UKE-1'] : ['UKE-2/UPT'];
}

/** An indicator with every field: what the file leaves out comes from its rows or is the plainest reading. */
export function completeIndicator(indicator: IndicatorInFile, index: number, context: Context): Indicator {
  const { file, organisation, units, objectives } = context;
  const rows = rowsOf(indicator.code, file);
  const carrying = rows.map((row) => row.unit);
  const owners = [...new Set(carrying.filter((unit) => unit !== organisation))];
  const objective = objectiveOf(indicator, file);
  const kind = indicator.kind ?? 'direct';
  const consolidation = indicator.consolidation ?? 'last';
  const measure = indicator.measure ?? rows.find((row) => row.measure)?.measure ?? defaultMeasure;
  const sameMeasure = rows.filter((row) => (row.measure ?? measure) === measure && row.scale === undefined);
  const perspective = objectives.find(({ code }) => code === objective)?.perspective ?? 'none';
  return {
    goal: goalOf(indicator, file),
    perspective,
    carriers: carriersOf(carrying, units),
    category: categoryOf(carrying, organisation),
    polarity: 'maximise',
    calendar: 'quarterly',
    proposal: proposalOf(consolidation),
    inferred: readFields.filter((field) => indicator[field] === undefined),
    at: placeInList('indicators', index),
    ...indicator,
    objective,
    kind,
    consolidation,
    measure,
    scale:
      indicator.scale ??
      guessScale(
        kind,
        { measure, name: indicator.name },
        sameMeasure.flatMap((row) => valuesOf(row.targets)),
      ),
    rollUp:
      indicator.rollUp === undefined ? rollUpOf(kind, consolidation, owners) : wholeRollUp(indicator.rollUp),
  };
}

/** A standard scale without these letters cannot be what the row means. */
function isForeign(scaleId: string, values: readonly PlannedValue[], file: PlanFile): boolean {
  const scale = [...(file.scales ?? []), ...standardScales].find(({ id }) => id === scaleId);
  return scale !== undefined && values.filter(isLetter).some((letter) => !gradesOf(scale).includes(letter));
}

function rowScale(row: TargetRowInFile, indicator: Indicator, file: PlanFile): string {
  const values = valuesOf(row.targets);
  const measure = row.measure ?? indicator.measure;
  const own = measure !== indicator.measure || isForeign(indicator.scale, values, file);
  if (!own) return indicator.scale;
  return guessScale(indicator.kind, { measure, name: row.indicator ?? indicator.name }, values);
}

/** A target row with every field; a row of an unknown indicator keeps its own words and is reported elsewhere. */
export function completeTargetRow(
  row: TargetRowInFile,
  index: number,
  surroundings: Surroundings,
): TargetRow {
  const { file, indicators, objectives } = surroundings;
  const indicator = indicators.find((candidate) => candidate.code === row.code);
  const at = row.at ?? placeInList('targets', index);
  const objective = row.objective ?? indicator?.objective ?? '';
  const name = objectives.find((candidate) => candidate.code === objective)?.name ?? objective;
  const scale = row.scale ?? (indicator === undefined ? 'number' : rowScale(row, indicator, file));
  return {
    goal: indicator?.goal ?? '',
    indicator: indicator?.name ?? row.code,
    measure: indicator?.measure ?? defaultMeasure,
    relatedUnits: row.unit,
    ...row,
    at,
    objective,
    scale,
    heading: { line: at.line, ...(row.heading ?? { code: objective, name }) },
  };
}
