import type { Goal, Objective, Perspective, Plan, Scale, TargetRow, Unit } from '../renstra/plan';
import { completeFunding, completeGuideline, completePrint } from './completeAnnexes';
import { completeIndicator, completeTargetRow, type Surroundings } from './completeIndicators';
import { placeInList, type PlanFile, type UnitInFile } from './planFile';
import { standardScales } from './standardScales';

const standardPerspectives: readonly Perspective[] = [
  { id: 'stakeholder', name: 'Stakeholder Perspective' },
  { id: 'customer', name: 'Customer Perspective' },
  { id: 'internalProcess', name: 'Internal Process Perspective' },
  { id: 'learningGrowth', name: 'Learning & Growth Perspective' },
];
const noPerspective: Perspective = { id: 'none', name: 'Tanpa perspektif' };

const idOf = (unit: UnitInFile): string => (typeof unit === 'string' ? unit : unit.id);

function slugOf(title: string): string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return slug === '' ? 'renstra' : slug;
}

/** The unit said to be the organisation; a plan without one is a plan of its units only, under its own title. */
function organisationOf(file: PlanFile): Plan['organisation'] {
  const unit = file.units.find(
    (candidate) => typeof candidate !== 'string' && candidate.kind === 'organisation',
  );
  const id = file.organisation?.id ?? (unit === undefined ? slugOf(file.title) : idOf(unit));
  const same = file.units.find((candidate) => idOf(candidate) === id);
  const ownName = typeof same === 'object' ? same.name : undefined;
  return { id, name: file.organisation?.name ?? ownName ?? (same === undefined ? file.title : id) };
}

function completeUnit(unit: UnitInFile, index: number, organisation: string): Unit {
  const written = typeof unit === 'string' ? { id: unit } : unit;
  const kind = written.kind ?? (written.id === organisation ? 'organisation' : 'other');
  return {
    name: written.id,
    at: placeInList('units', index),
    ...(kind === 'organisation' ? {} : { carrierGroup: written.id }),
    ...written,
    kind,
  };
}

function perspectivesOf(file: PlanFile): readonly Perspective[] {
  const written = file.perspectives ?? [];
  const named = new Set(file.objectives.map((objective) => objective.perspective ?? noPerspective.id));
  const known = new Set(written.map((perspective) => perspective.id));
  const added = [...standardPerspectives, noPerspective].filter(({ id }) => named.has(id) && !known.has(id));
  return [...written, ...added];
}

function completeGoals(file: PlanFile, organisation: string, surroundings: Surroundings): readonly Goal[] {
  const rows = file.targets.filter((row) => row.unit === organisation).map((row) => row.code);
  return file.goals.map((goal, index) => {
    const own = surroundings.indicators
      .filter((indicator) => indicator.goal === goal.code)
      .map(({ code }) => code);
    const organisationOwn = own.filter((code) => rows.includes(code));
    return {
      indicator: goal.name,
      measure: '%',
      targets: {},
      members: organisationOwn.length > 0 ? organisationOwn : own,
      at: placeInList('goals', index),
      ...goal,
    };
  });
}

function completeObjectives(file: PlanFile): readonly Objective[] {
  return file.objectives.map((objective, index) => ({
    perspective: noPerspective.id,
    at: placeInList('objectives', index),
    ...objective,
  }));
}

/** The plan's own scales and the standard ones its rows name. */
function scalesOf(
  file: PlanFile,
  indicators: readonly { scale: string }[],
  rows: readonly TargetRow[],
): readonly Scale[] {
  const written = file.scales ?? [];
  const known = new Set(written.map((scale) => scale.id));
  const named = new Set([...indicators, ...rows].map(({ scale }) => scale));
  return [...written, ...standardScales.filter(({ id }) => named.has(id) && !known.has(id))];
}

/** Fills in what a plan file leaves out, so that everything after it sees a whole plan; what is written stays as written. */
export function completePlan(file: PlanFile): Plan {
  const organisation = organisationOf(file);
  const units = file.units.map((unit, index) => completeUnit(unit, index, organisation.id));
  const objectives = completeObjectives(file);
  const context = { file, organisation: organisation.id, units, objectives };
  const indicators = file.indicators.map((indicator, index) => completeIndicator(indicator, index, context));
  const surroundings = { ...context, indicators };
  const targets = file.targets.map((row, index) => completeTargetRow(row, index, surroundings));
  return {
    schemaVersion: 1,
    id: file.id ?? slugOf(file.title),
    title: file.title,
    organisation,
    years: [...file.years].sort((one, other) => one - other),
    ...(file.source === undefined ? {} : { source: file.source }),
    perspectives: perspectivesOf(file),
    scales: scalesOf(file, indicators, targets),
    goals: completeGoals(file, organisation.id, surroundings),
    objectives,
    units,
    indicators,
    targets,
    prints: (file.prints ?? []).map(completePrint),
    funding: (file.funding ?? []).map(completeFunding),
    guidelines: (file.guidelines ?? []).map((guideline, index) =>
      completeGuideline(guideline, index, indicators),
    ),
  };
}
