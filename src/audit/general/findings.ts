/** From doubted cells to findings: one for each region, most read first. */
import { areaAddress, cellAddress, printSheetPrefix, type AddressArea } from '../../formula/address';
import type { Finding } from '../../renstra/finding';
import type { AuditedCell } from '../auditedWorkbook';
import { anchorOf, inOrder, type Anchor } from './anchors';
import type { Readers } from './readers';
import { areasOfPlaces } from './regions';
import type { SharedRisk } from './risks';
import { addressOf, type Place, type SheetGrid } from './sheetGrid';
import type { Suspect, Tier } from './suspect';
import type { GeneralTexts } from './texts';

/** A finding of the general rules. */
export interface GeneralFinding extends Finding {
  readonly at: { readonly sheet: string; readonly address: string };
  readonly area: AddressArea;
  readonly tier: Tier;
  /** Cells of the same sheet that say otherwise, as addresses, at most twelve, nearest first; either side may be the wrong one. */
  readonly others: readonly string[];
  /** References of formulas that cover the most read cell of the region. */
  readonly dependents: number;
  readonly anchor: Anchor;
}

/** Addresses told in a sentence before "and more". */
const mostAddresses = 4;

/** Findings of one sheet; of the rules that doubt a cell only the surest is told. */
export function findingsOfSheet(
  grid: SheetGrid,
  suspects: readonly Suspect[],
  readers: Readers,
  text: GeneralTexts,
): readonly GeneralFinding[] {
  const areas = new Map<readonly Place[], readonly AddressArea[]>();
  const regions = [...regionsOf(onePerCell(suspects))].sort(
    (one, other) => one.area.row - other.area.row || one.area.column - other.area.column,
  );
  const findings = regions.map(({ area, first }) =>
    findingOf(grid, { area, first }, nearestOf(areasOf(first.others ?? [], areas), area), readers, text),
  );
  return inOrder(findings);
}

function onePerCell(suspects: readonly Suspect[]): readonly Suspect[] {
  const told = new Map<string, Suspect>();
  for (const suspect of suspects) {
    const key = addressOf(suspect.place);
    const known = told.get(key);
    if (known === undefined || (known.tier === 'thorough' && suspect.tier === 'default'))
      told.set(key, suspect);
  }
  return [...told.values()];
}

/** Suspects of one line share the places that say otherwise, which may be thousands. */
function areasOf(
  places: readonly Place[],
  known: Map<readonly Place[], readonly AddressArea[]>,
): readonly AddressArea[] {
  const areas = known.get(places) ?? areasOfPlaces(places);
  known.set(places, areas);
  return areas;
}

/** Addresses a finding keeps; a line may have thousands of others. */
const mostOthers = 12;

interface Others {
  readonly nearest: readonly string[];
  readonly count: number;
}

/** The areas nearest to a region. They are sorted by row, so that only those around its place have to be looked at. */
function nearestOf(areas: readonly AddressArea[], to: AddressArea): Others {
  const distance = (area: AddressArea): number =>
    gap(area.row, area.rows, to.row, to.rows) + gap(area.column, area.columns, to.column, to.columns);
  const at = firstBeyond(areas, to);
  const around = areas.slice(Math.max(0, at - mostOthers), at + mostOthers);
  const nearest = around.sort((one, other) => distance(one) - distance(other)).slice(0, mostOthers);
  return { nearest: nearest.map((area) => areaAddress(area)), count: areas.length };
}

function firstBeyond(areas: readonly AddressArea[], { row, column }: AddressArea): number {
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const area = areas[middle];
    if (area !== undefined && (area.row < row || (area.row === row && area.column < column)))
      low = middle + 1;
    else high = middle;
  }
  return low;
}

const gap = (one: number, length: number, other: number, otherLength: number): number =>
  Math.max(0, other - one - length + 1, one - other - otherLength + 1);

interface Region {
  readonly area: AddressArea;
  /** Its top left cell. */
  readonly first: Suspect;
}

function regionsOf(suspects: readonly Suspect[]): readonly Region[] {
  const groups = new Map<string, Suspect[]>();
  for (const suspect of suspects) {
    const key = [suspect.rule, suspect.tier, suspect.text, suspect.group].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [suspect]);
    else group.push(suspect);
  }
  return [...groups.values()].flatMap((group) => {
    const byAddress = new Map(group.map((suspect) => [addressOf(suspect.place), suspect]));
    return areasOfPlaces(group.map(({ place }) => place)).flatMap((area) => {
      const first = byAddress.get(cellAddress(area.row, area.column));
      return first === undefined ? [] : [{ area, first }];
    });
  });
}

function findingOf(
  grid: SheetGrid,
  { area, first }: Region,
  others: Others,
  readers: Readers,
  text: GeneralTexts,
): GeneralFinding {
  const { rule, severity, tier, place, parameters, expected } = first;
  const address = areaAddress(area);
  return {
    rule,
    severity,
    at: { sheet: grid.name, address },
    area,
    tier,
    others: others.nearest,
    dependents: readers.of(grid, area),
    found: shown(grid.inputAt(place.row, place.column), text),
    ...(expected === undefined ? {} : { expected: String(expected) }),
    message: text(first.text, {
      ...parameters,
      area: address,
      others: listed(others.nearest, others.count, text),
    }),
    ...(expected === undefined ? {} : { fixes: [fixOf(address, expected, text)] }),
    anchor: anchorOf(grid, area, first.text),
  };
}

/** For the region's first cell; the rest of a region takes copies of it. */
function fixOf(
  area: string,
  value: string | number,
  text: GeneralTexts,
): { readonly label: string; readonly value: string | number } {
  const label =
    typeof value === 'number' ? text('fixNumber', { value }) : text('fixFill', { area, formula: value });
  return { label, value };
}

const shown = (input: AuditedCell, text: GeneralTexts): string =>
  input === '' ? text('blank') : String(input);

function listed(addresses: readonly string[], count: number, text: GeneralTexts): string {
  const list = addresses.slice(0, mostAddresses).join(', ');
  const more = count - Math.min(addresses.length, mostAddresses);
  return more > 0 ? text('andMore', { list, more }) : list;
}

/** The one finding of a risk that cells of the whole workbook share. */
export function findingOfRisk(
  risk: SharedRisk,
  readers: Readers,
  text: GeneralTexts,
): readonly GeneralFinding[] {
  const [first] = risk.cells;
  if (first === undefined) return [];
  const area = { row: first.row, column: first.column, rows: 1, columns: 1 };
  const places = placesOf(risk);
  return [
    {
      rule: risk.rule,
      severity: risk.severity,
      at: { sheet: first.grid.name, address: areaAddress(area) },
      area,
      tier: risk.tier,
      others: [],
      dependents: readers.of(first.grid, area),
      found: shown(first.grid.inputAt(first.row, first.column), text),
      message: text(risk.text, {
        count: risk.cells.length,
        names: risk.names.join(', '),
        list: listed(places, places.length, text),
      }),
      // Of one line for the workbook holds what it says: another cell makes it another.
      anchor: {
        cell: { block: '', rowKey: '', columnKey: risk.text },
        content: `${risk.names.join(' ')} ${risk.cells.length}`,
      },
    },
  ];
}

function placesOf({ cells }: SharedRisk): readonly string[] {
  const bySheet = new Map<SheetGrid, Place[]>();
  for (const { grid, row, column } of cells) {
    const places = bySheet.get(grid);
    if (places === undefined) bySheet.set(grid, [{ row, column }]);
    else places.push({ row, column });
  }
  return [...bySheet].flatMap(([grid, places]) =>
    areasOfPlaces(places).map((area) => printSheetPrefix(grid.name) + areaAddress(area)),
  );
}
