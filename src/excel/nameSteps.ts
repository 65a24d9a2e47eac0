/** Defined names as steps: over blocks, over columns of a block, of single cells. */
import { areaAddress, quoteSheetName, type AddressArea } from '../formula/address';
import { dataRowsOf, type PlacedBlock } from '../sheets/placement';
import { step, type Step } from './step';

/** Names that exist, in capitals; a name that was set is added. */
export type KnownNames = Set<string>;

/** Names over columns and cells of a block, then the block's own: a sheet whose block has a name is complete in this respect. */
export function blockNameSteps(block: PlacedBlock, known: KnownNames): Step[] {
  return [...columnNameSteps(block, known), ...cellNameSteps(block, known), blockNameStep(block, known)];
}

export function blockNameStep(block: PlacedBlock, known: KnownNames): Step {
  return nameStep(block.plan.name, block.area.sheet, block.area, known);
}

/** Names over data rows of columns; all of them, or those in `only`. */
export function columnNameSteps(block: PlacedBlock, known: KnownNames, only?: ReadonlySet<string>): Step[] {
  const { first, last } = dataRowsOf(block);
  return block.plan.columns.flatMap(({ key, name }) => {
    const column = block.columns.get(key);
    if (name === undefined || column === undefined || only?.has(name) === false) return [];
    return nameStep(
      name,
      block.area.sheet,
      { row: first, column, rows: last - first + 1, columns: 1 },
      known,
    );
  });
}

/** Names of single cells; all of them, or those in `only`. */
export function cellNameSteps(block: PlacedBlock, known: KnownNames, only?: ReadonlySet<string>): Step[] {
  return block.plan.rows.flatMap((row) =>
    Object.entries(row.names ?? {}).flatMap(([columnKey, name]) => {
      const at = block.rows.get(row.key);
      const column = block.columns.get(columnKey);
      if (at === undefined || column === undefined || only?.has(name) === false) return [];
      return nameStep(name, block.area.sheet, { row: at, column, rows: 1, columns: 1 }, known);
    }),
  );
}

/** Gives a name to an area; a name that is there already (of cells that are gone, or of a smaller block) is led there. */
export function nameStep(name: string, sheet: string, area: AddressArea, known: KnownNames): Step {
  const formula = `=${quoteSheetName(sheet)}!${areaAddress(area, true)}`;
  const exists = known.has(name.toUpperCase());
  known.add(name.toUpperCase());
  return step((context) => {
    if (exists) context.workbook.names.getItem(name).formula = formula;
    else context.workbook.names.add(name, formula);
  }, 600);
}
