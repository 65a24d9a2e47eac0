/** SUMIFS and its kin. */
import {
  areaKey,
  areaValues,
  isArea,
  usedSize,
  type Area,
  type Evaluated,
  type EvaluationContext,
  type PositionIndex,
} from './context';
import { criterionOf, positionKeys, type Criterion } from './criteria';
import type { ValueFunction } from './functions';
import { scalarOf } from './lift';
import { finite } from './operators';
import {
  divisionByZero,
  isFailure,
  isUnknown,
  unknown,
  wrongValue,
  type Failure,
  type Scalar,
} from './values';

const manyArguments = 255;

interface Size {
  readonly rows: number;
  readonly columns: number;
}
interface Condition {
  readonly area: Area;
  readonly criterion: Criterion;
}
/** Which places of the areas fulfil all conditions. */
interface Selection {
  readonly size: Size;
  readonly places: readonly number[];
  /** Places beyond the used cells that fulfil them too, all of them empty. */
  readonly beyond: number;
}

function conditionsOf(
  parts: readonly Evaluated[],
  context: EvaluationContext,
): readonly Condition[] | Failure {
  const conditions: Condition[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const area = parts[index];
    const asked = scalarOf(parts[index + 1], context);
    if (isFailure(area)) return area;
    if (isUnknown(asked)) return asked;
    if (!isArea(area)) return unknown('conditions on values that are no cells');
    conditions.push({ area, criterion: keptCriterion(asked, context) });
  }
  return conditions;
}

const mostCriteria = 10_000;

/** A text takes long to be read as a criterion, and formulas ask for the same few by the thousand. */
function keptCriterion(asked: Scalar, { cache: { criteria } }: EvaluationContext): Criterion {
  if (typeof asked !== 'string') return criterionOf(asked);
  const known = criteria.get(asked);
  if (known !== undefined) return known;
  const criterion = criterionOf(asked);
  if (criteria.size >= mostCriteria) criteria.clear();
  criteria.set(asked, criterion);
  return criterion;
}

function select(
  conditions: readonly Condition[],
  also: readonly Area[],
  context: EvaluationContext,
): Selection | Failure {
  const areas = [...conditions.map(({ area }) => area), ...also];
  const [first] = areas;
  if (first === undefined) return wrongValue;
  if (areas.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return wrongValue;
  const used = areas.map((area) => usedSize(area, context));
  const size = {
    rows: Math.max(...used.map(({ rows }) => rows)),
    columns: Math.max(...used.map(({ columns }) => columns)),
  };
  const places = placesOf(conditions, size, context);
  if (isFailure(places)) return places;
  const matchesEmpty = conditions.every(({ criterion }) => criterion.matches(undefined));
  const beyond = matchesEmpty ? first.rows * first.columns - size.rows * size.columns : 0;
  return { size, places, beyond };
}

/** The condition that leaves fewest places is found by its index; the others are asked at those places only. */
function placesOf(
  conditions: readonly Condition[],
  size: Size,
  context: EvaluationContext,
): readonly number[] | Failure {
  let best: { places: readonly number[]; condition: Condition } | undefined;
  for (const condition of conditions) {
    const index = indexOf(condition.area, size, context);
    const lost = index.get('unknown');
    if (lost !== undefined) return unknown('a cell that is not known');
    if (condition.criterion.keys === undefined) continue;
    const places = condition.criterion.keys.flatMap((key) => index.get(key) ?? []);
    if (best === undefined || places.length < best.places.length) best = { places, condition };
  }
  const start = best?.places ?? Array.from({ length: size.rows * size.columns }, (_, place) => place);
  return conditions
    .filter((condition) => condition !== best?.condition)
    .reduce<readonly number[]>((left, { area, criterion }) => {
      const values = areaValues(area, size, context);
      return left.filter((place) => criterion.matches(values[place]));
    }, start);
}

function indexOf(area: Area, size: Size, context: EvaluationContext): PositionIndex {
  const key = areaKey(area, size);
  const known = context.cache.positions.get(key);
  if (known !== undefined) return known;
  const index = new Map<string, number[]>();
  for (const [place, value] of areaValues(area, size, context).entries()) {
    const valueKey = positionKeys(value);
    const list = index.get(valueKey);
    if (list === undefined) index.set(valueKey, [place]);
    else list.push(place);
  }
  context.cache.positions.set(key, index);
  return index;
}

/** Numbers of an area at selected places, or the first failure among them. */
function numbersAt(
  area: Area,
  { size, places }: Selection,
  context: EvaluationContext,
): readonly number[] | Failure {
  const values = areaValues(area, size, context);
  const numbers: number[] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const value = values[place];
    if (isFailure(value)) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

const total = (numbers: readonly number[]): Scalar =>
  finite(numbers.reduce((sum, number) => sum + number, 0));
const mean = (numbers: readonly number[]): Scalar =>
  numbers.length === 0
    ? divisionByZero
    : finite(numbers.reduce((sum, number) => sum + number, 0) / numbers.length);

function counted(most: number): ValueFunction {
  return {
    least: 2,
    most,
    apply: (parts, context) => {
      if (parts.length % 2 === 1) return wrongValue;
      const conditions = conditionsOf(parts, context);
      if (isFailure(conditions)) return conditions;
      const selection = select(conditions, [], context);
      return isFailure(selection) ? selection : selection.places.length + selection.beyond;
    },
  };
}

/** SUMIFS and AVERAGEIFS: the cells to add first, then conditions. */
function ofSelected(compute: (numbers: readonly number[]) => Scalar): ValueFunction {
  return {
    least: 3,
    most: manyArguments,
    apply: ([cells, ...rest], context) => {
      if (rest.length % 2 === 1) return wrongValue;
      if (isFailure(cells)) return cells;
      if (!isArea(cells)) return unknown('conditions on values that are no cells');
      return computeSelected(cells, rest, context, compute);
    },
  };
}

function computeSelected(
  cells: Area,
  rest: readonly Evaluated[],
  context: EvaluationContext,
  compute: (numbers: readonly number[]) => Scalar,
): Scalar {
  const conditions = conditionsOf(rest, context);
  if (isFailure(conditions)) return conditions;
  const selection = select(conditions, [cells], context);
  if (isFailure(selection)) return selection;
  const numbers = numbersAt(cells, selection, context);
  return isFailure(numbers) ? numbers : compute(numbers);
}

/** SUMIF: the cells to add begin where the third argument does and have the size of the first. */
const sumIf: ValueFunction = {
  least: 2,
  most: 3,
  apply: ([asked, criterion, cells], context) => {
    if (isFailure(asked)) return asked;
    if (isFailure(cells)) return cells;
    if (!isArea(asked)) return unknown('conditions on values that are no cells');
    if (cells !== undefined && !isArea(cells)) return unknown('a sum of values that are no cells');
    const added = cells === undefined ? asked : { ...cells, rows: asked.rows, columns: asked.columns };
    return computeSelected(added, [asked, criterion], context, total);
  },
};

export const conditionalFunctions: Readonly<Record<string, ValueFunction>> = {
  AVERAGEIFS: ofSelected(mean),
  COUNTIF: counted(2),
  COUNTIFS: counted(manyArguments),
  SUMIF: sumIf,
  SUMIFS: ofSelected(total),
};
