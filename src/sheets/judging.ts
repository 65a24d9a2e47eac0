/** A snapshot's measurement sheet as facts for the rules of entries. */
import type { Band, IndicatorKind, Scale } from '../renstra/plan';
import { byQuarter, type Quarter } from '../renstra/quarter';
import { defaultSettings, type Settings } from '../renstra/settings';
import {
  valueOfFacts,
  type CellFacts,
  type ComponentFacts,
  type RowFacts,
} from '../renstra/validation/facts';
import { calendarCodes, consolidationCodes, minimiseFormulas, polarityCodes, proposalCodes } from './codes';
import {
  blockNames,
  historyBlock,
  measurementBlock,
  paperBlock,
  settingNames,
  type SettingKey,
} from './names';
import { quarterKey } from './periods';
import { yearOf } from './reading';
import { componentReader } from './papers/facts';
import type { Snapshot, SnapshotBlock, SnapshotRow } from './snapshot';
import { factsOfCell, namesOf, numberIn, textIn } from './snapshotFacts';

/** A day; months count from 1. */
export interface Today {
  readonly year: number;
  readonly month: number;
}

/** Last quarter of a year that has begun on a day; 0 before it. */
export function begunQuarter(year: number, today: Today): Quarter | 0 {
  if (today.year !== year) return today.year > year ? 4 : 0;
  const quarter = Math.ceil(today.month / 3);
  return quarter === 1 || quarter === 2 || quarter === 3 ? quarter : 4;
}

/** Facts of one row of the measurement sheet. */
export type FactsReader = (row: SnapshotRow) => RowFacts;

/** Reads the rows of the measurement sheet as facts; undefined where there is none. */
export function factsReader(snapshot: Snapshot): FactsReader | undefined {
  const year = yearOf(snapshot);
  const block = year === undefined ? undefined : snapshot.blocks[measurementBlock(year)];
  if (year === undefined || block === undefined) return undefined;
  const doubled = new Set(block.duplicateKeys);
  const scales = scalesOf(snapshot);
  const lastYear = lastRealisations(snapshot.blocks[historyBlock(year)], year - 1);
  const components = componentReader(snapshot.blocks[paperBlock(year)]);
  return (row) =>
    rowFacts(row, {
      sheet: block.sheet,
      isDoubled: doubled.has(row.key),
      scale: scaleOf(row, scales),
      last: lastYear.get(row.key),
      signed: snapshot.record?.signedTargets?.[row.key],
      components: components(row, kindOf(row)),
    });
}

interface Surroundings {
  readonly sheet: string;
  readonly isDoubled: boolean;
  readonly scale: Scale | undefined;
  readonly last: CellFacts | undefined;
  readonly signed: string | number | boolean | undefined;
  readonly components: ComponentFacts | undefined;
}

function rowFacts(row: SnapshotRow, surroundings: Surroundings): RowFacts {
  const { sheet, isDoubled, scale, last, signed, components } = surroundings;
  const cell = (column: string): CellFacts => factsOfCell(row.cells[column]);
  return {
    sheet,
    key: cell('key'),
    isDoubled,
    ...namesOf(row),
    measure: textIn(row, 'measure'),
    scale,
    kind: kindOf(row),
    polarity: named(polarityCodes, textIn(row, 'polarity')),
    consolidation: named(consolidationCodes, textIn(row, 'consolidation')),
    calendar: named(calendarCodes, textIn(row, 'calendar')),
    proposal: named(proposalCodes, textIn(row, 'proposal')),
    worst: numberIn(row, 'worst'),
    planTarget: cell('target'),
    planUpper: numberIn(row, 'targetUpper'),
    agreed: cell('agreed'),
    agreedUpper: numberIn(row, 'agreedUpper'),
    agreedNumber: cell('agreedNumber'),
    agreedDate: cell('agreedDate'),
    agreedReason: cell('agreedReason'),
    quarters: byQuarter((quarter) => {
      const key = quarterKey(quarter);
      return {
        target: cell(`${key}.targetEntry`),
        entry: cell(`${key}.entry`),
        obstacle: cell(`${key}.obstacle`),
        followUp: cell(`${key}.followUp`),
        evidence: cell(`${key}.evidence`),
      };
    }),
    lastFigure: numberIn(row, 'lastYear'),
    lastRealisation: last === undefined ? { kind: 'blank' } : valueOfFacts(last, scale),
    signedTarget: signed,
    components,
    ...(textIn(row, 'fedBy') === ''
      ? {}
      : { rolledUp: byQuarter((quarter) => valueOfFacts(cell(`${quarterKey(quarter)}.rolled`), scale)) }),
  };
}

/** The name a code stands for in the helper columns. */
function named<T extends string>(codes: Readonly<Record<T, string>>, code: string): T | undefined {
  for (const name in codes) if (codes[name] === code) return name;
  return undefined;
}

const kinds: readonly IndicatorKind[] = [
  'ratio',
  'growth',
  'growthOfOne',
  'saving',
  'difference',
  'count',
  'direct',
];
function kindOf(row: SnapshotRow): IndicatorKind | undefined {
  return kinds.find((kind) => kind === textIn(row, 'kind'));
}
const scaleTypes: readonly Scale['type'][] = ['share', 'count', 'number', 'grade'];

/** The workbook's own scales, by id. */
function scalesOf(snapshot: Snapshot): ReadonlyMap<string, Scale> {
  const bands = bandsOf(snapshot.blocks[blockNames.scales]);
  const rows = snapshot.blocks[blockNames.scaleBounds]?.rows ?? [];
  return new Map(rows.map((row) => [row.key, scaleIn(row, bands.get(row.key))]));
}

function scaleIn(row: SnapshotRow, bands: readonly Band[] | undefined): Scale {
  const minimum = numberIn(row, 'minimum');
  const maximum = numberIn(row, 'maximum');
  const type = textIn(row, 'type');
  return {
    id: row.key,
    name: textIn(row, 'scale'),
    type: scaleTypes.find((known) => known === type) ?? 'number',
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(numberIn(row, 'whole') === 1 ? { wholeNumbers: true } : {}),
    ...(bands === undefined ? {} : { bands }),
  };
}

/** Bands by scale, ascending whatever the planner has sorted; a row's key is `scale|band`. */
function bandsOf(block: SnapshotBlock | undefined): ReadonlyMap<string, readonly Band[]> {
  const bands = new Map<string, Band[]>();
  for (const row of block?.rows ?? []) {
    const id = row.key.split('|')[0] ?? '';
    const lower = numberIn(row, 'lower');
    if (lower === undefined) continue;
    const grade = textIn(row, 'grade');
    const band: Band = {
      label: textIn(row, 'label'),
      lower,
      ...(grade === '' ? {} : { grade }),
      ...(numberIn(row, 'exclusive') === 1 ? { exclusive: true } : {}),
    };
    bands.set(id, [...(bands.get(id) ?? []), band]);
  }
  return new Map([...bands].map(([id, all]) => [id, all.sort((one, other) => one.lower - other.lower)]));
}

/** The row's own scale; of a workbook from before rows named it, at least whether it counts. */
function scaleOf(row: SnapshotRow, scales: ReadonlyMap<string, Scale>): Scale | undefined {
  const scale = scales.get(textIn(row, 'scaleId'));
  if (scale !== undefined || numberIn(row, 'whole') !== 1) return scale;
  return { id: '', name: textIn(row, 'measure'), type: 'count', minimum: 0, wholeNumbers: true };
}

function lastRealisations(block: SnapshotBlock | undefined, year: number): ReadonlyMap<string, CellFacts> {
  return new Map((block?.rows ?? []).map((row) => [row.key, factsOfCell(row.cells[`y${year}.realisation`])]));
}

/** Settings as they stand in the workbook; one that is missing or spoilt keeps its default. */
export function settingsOf(snapshot: Snapshot): Settings {
  const rows = new Map((snapshot.blocks[blockNames.settings]?.rows ?? []).map((row) => [row.key, row]));
  const value = (key: SettingKey): unknown => rows.get(settingNames[key])?.cells['value']?.value;
  const number = (key: SettingKey, otherwise: number): number => {
    const found = value(key);
    return typeof found === 'number' ? found : otherwise;
  };
  const { cap, bands, stabiliseCurve, reportingQuarter } = defaultSettings;
  const quarter = value('reportingQuarter');
  return {
    cap: number('cap', cap),
    minimiseFormula: value('minimiseFormula') === minimiseFormulas.ratio ? 'ratio' : 'complement',
    bands: { achieved: number('achievedFrom', bands.achieved), near: number('nearlyFrom', bands.near) },
    reportingQuarter: quarter === 1 || quarter === 2 || quarter === 3 ? quarter : reportingQuarter,
    stabiliseCurve: {
      on: number('stabiliseCurve', 1) !== 0,
      point: number('stabilisePoint', stabiliseCurve.point),
      value: number('stabiliseValue', stabiliseCurve.value),
      peak: number('stabilisePeak', stabiliseCurve.peak),
    },
  };
}
