import type { Perspective, UnitKind } from '../../src/renstra/plan';
import { readAnnex1, type AnnexBlock } from '../../test/plans/document/annex1';
import { readCards, type Card } from '../../test/plans/document/cards';
import { readCascading, type CascadingRow } from '../../test/plans/document/cascading';
import { linesOf } from '../../test/plans/document/lines';
import { mostLike } from '../../test/plans/document/names';
import { readings, type Reading } from './readings';

const perspectiveIds = ['stakeholder', 'customer', 'internalProcess', 'learningGrowth'] as const;

/** Everything the document prints, read once. */
export interface Source {
  readonly cascading: readonly CascadingRow[];
  readonly first: readonly CascadingRow[];
  readonly perspectives: readonly Perspective[];
  readonly unitBlocks: readonly AnnexBlock[];
  readonly blocks: readonly AnnexBlock[];
  readonly cards: readonly Card[];
  readonly text: string;
}

export function readSource(text: string): Source {
  const lines = linesOf(text);
  const cascading = readCascading(lines);
  const blocks = readAnnex1(lines);
  const names = [...new Set(cascading.perspectives.map((heading) => heading.name))];
  return {
    cascading: cascading.rows,
    first: cascading.rows.filter((row) => !row.second),
    perspectives: names.map((name, index) => ({ id: perspectiveIds[index] ?? name, name })),
    blocks,
    unitBlocks: blocks.filter((block) => block.rows.length > 0),
    cards: readCards(lines),
    text,
  };
}

export function readingOf(code: string): Reading {
  const reading = readings[code];
  if (reading === undefined) throw new Error(`No reading of ${code}`);
  return reading;
}

export function perspectiveId(source: Source, name: string): string {
  const found = source.perspectives.find((perspective) => perspective.name === name);
  if (found === undefined) throw new Error(`No perspective "${name}"`);
  return found.id;
}

/** Name most of the block's rows give in "Unit Terkait"; headings of the organisation and its secretariat name themselves. */
export function unitIdOf(block: AnnexBlock): string {
  if (block.name === 'BADAN STANDARDISASI DAN KEBIJAKAN JASA INDUSTRI') return 'BSKJI';
  if (block.name === 'Sekretariat BSKJI') return 'Sekretariat';
  const counts = new Map<string, number>();
  for (const row of block.rows) counts.set(row.relatedUnits, (counts.get(row.relatedUnits) ?? 0) + 1);
  const most = [...counts].sort((one, other) => other[1] - one[1])[0];
  if (most === undefined) throw new Error(`Block "${block.name}" has no rows`);
  return most[0];
}

export function unitKindOf(id: string, block: AnnexBlock): UnitKind {
  if (id === 'BSKJI') return 'organisation';
  if (id === 'Sekretariat') return 'secretariat';
  if (block.name.startsWith('Pusat')) return 'centre';
  return id.startsWith('BSPJI ') ? 'balai' : 'balaiBesar';
}

/** Code of the indicator a print without a letter means: the one of the objective whose name is most like it. */
export function codeUnder(source: Source, objective: string, name: string): string {
  return mostLike(
    name,
    source.first.filter((candidate) => candidate.objective === objective),
  ).code;
}
