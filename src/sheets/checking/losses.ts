/** What somebody has taken out of a workbook that entries are checked in or by: columns, rows, whole sheets. */
import type { Language } from '../../texts/texts';
import { textsOf } from '../../texts/texts';
import { layoutVersion } from '../designWorkbook';
import { blockNames, historyBlock, paperBlock } from '../names';
import type { ReadTrouble, Snapshot, SnapshotBlock } from '../snapshot';
import { textIn } from '../snapshotFacts';
import { sheetTexts } from '../texts';
import { missingColumns } from './missingColumns';

/** What is gone, seen from the measurement sheet of a year; nothing where no record tells what was there. */
export function lossesOf(snapshot: Snapshot, block: SnapshotBlock, year: number): readonly ReadTrouble[] {
  const papers = snapshot.blocks[paperBlock(year)];
  return [
    ...deletedColumns(snapshot, block, year),
    ...(papers === undefined ? [] : deletedColumns(snapshot, papers, year)),
    ...deletedRows(snapshot, block, year),
    ...deletedParts(snapshot, year),
  ];
}

/** Sheets of an earlier layout may never have had a column: they are told to be renewed elsewhere. */
function deletedColumns({ record }: Snapshot, block: SnapshotBlock, year: number): readonly ReadTrouble[] {
  if (record !== undefined && record.layoutVersion !== layoutVersion) return [];
  const columns = missingColumns(block, year);
  return columns.length === 0 ? [] : [{ kind: 'columnsMissing', sheet: block.sheet, columns }];
}

/** Rows whose targets were recorded when they were inserted. One whose key was changed is there by its unit and code. */
function deletedRows({ record }: Snapshot, block: SnapshotBlock, year: number): readonly ReadTrouble[] {
  if (record?.signedTargets === undefined || record.year !== year) return [];
  const there = new Set(
    block.rows.flatMap((row) => [row.key, `${textIn(row, 'unit')}/${textIn(row, 'code')}`]),
  );
  const rows = Object.keys(record.signedTargets).filter((key) => !there.has(key));
  return rows.length === 0 ? [] : [{ kind: 'rowsMissing', sheet: block.sheet, rows }];
}

type Part = Extract<ReadTrouble, { kind: 'partMissing' }>['part'];

function deletedParts({ record }: Snapshot, year: number): readonly ReadTrouble[] {
  const missing = new Set(record?.missingBlocks);
  const parts: readonly (readonly [Part, readonly string[]])[] = [
    ['workingPapers', [paperBlock(year)]],
    ['history', [historyBlock(year)]],
    ['settings', [blockNames.settings, blockNames.scales, blockNames.scaleBounds]],
  ];
  return parts
    .filter(([, blocks]) => blocks.some((name) => missing.has(name)))
    .map(([part]) => ({ kind: 'partMissing', part, sheet: sheetOf(part, year, record?.language ?? 'id') }));
}

/** What the sheet of a part was called as it was made. */
function sheetOf(part: Part, year: number, language: Language): string {
  const text = textsOf(sheetTexts, language);
  if (part === 'workingPapers') return text('papersSheet', { year });
  return text(part === 'history' ? 'historySheet' : 'settingsSheet');
}
