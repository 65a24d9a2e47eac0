import type { Goal, Indicator, Objective, Plan, TargetRow, Unit, UnitKind } from '../../src/renstra/plan';
import { standardScales } from '../../src/plans/standardScales';
import type { AnnexRow } from '../../test/plans/document/annex1';
import type { CascadingRow } from '../../test/plans/document/cascading';
import { linesOf } from '../../test/plans/document/lines';
import { mostLike } from '../../test/plans/document/names';
import { readGoalSentences } from '../../test/plans/document/narrative';
import { readTable2 } from '../../test/plans/document/tables';
import { fundingOf } from './funding';
import { guidelinesOf } from './guidelines';
import { printsOf } from './prints';
import type { Reading } from './readings';
import { codeUnder, perspectiveId, readingOf, readSource, unitIdOf, unitKindOf, type Source } from './source';

const carrierGroups: Partial<Record<UnitKind, string>> = {
  secretariat: 'SET BSKJI',
  balaiBesar: 'BBSPJI',
  balai: 'BSPJI',
};

function unitsOf(source: Source): readonly Unit[] {
  let group = '';
  return source.blocks.flatMap((block) => {
    if (block.rows.length === 0) {
      group = block.name;
      return [];
    }
    const id = unitIdOf(block);
    const kind = unitKindOf(id, block);
    const carrierGroup = kind === 'organisation' ? undefined : (carrierGroups[kind] ?? id);
    const name = kind === 'balai' ? `${group} ${block.name}` : block.name;
    const at = { line: block.line, section: 'annex1' };
    return [{ id, name, kind, ...(carrierGroup === undefined ? {} : { carrierGroup }), at }];
  });
}

/** The indicator a row of Lampiran I means: its letter under the heading's objective, or, under a wrong heading, its name. */
function indicatorOfRow(source: Source, objectives: readonly Objective[], row: AnnexRow): CascadingRow {
  const objective = mostLike(row.heading.name, objectives).code;
  const found = source.first.find((candidate) => candidate.code === `${objective}/${row.letter}`);
  return (
    found ??
    mostLike(
      row.name,
      source.first.filter((candidate) => candidate.code.endsWith(`/${row.letter}`)),
    )
  );
}

function objectivesOf(source: Source): readonly Objective[] {
  const organisation = source.unitBlocks[0];
  return (organisation?.headings ?? []).map((heading) => {
    const code = heading.code.replace('SP', 'SS');
    const row = source.first.find((candidate) => candidate.objective === code);
    if (row === undefined) throw new Error(`${code} is not in the cascading matrix`);
    const perspective = perspectiveId(source, row.perspective);
    return { code, name: heading.name, perspective, at: { line: heading.line, section: 'annex1' } };
  });
}

function targetsOf(source: Source, objectives: readonly Objective[]): readonly TargetRow[] {
  return source.unitBlocks.flatMap((block) => {
    const unit = unitIdOf(block);
    const kind = unitKindOf(unit, block);
    return block.rows.map((row) => {
      const indicator = indicatorOfRow(source, objectives, row);
      const reading = readingOf(indicator.code);
      const ofBalai = kind === 'balai' || kind === 'balaiBesar';
      return {
        unit,
        goal: indicator.goal,
        objective: indicator.objective,
        code: indicator.code,
        indicator: row.name,
        measure: row.measure,
        targets: row.targets,
        scale: (ofBalai ? reading.unitScale : undefined) ?? reading.scale,
        heading: row.heading,
        relatedUnits: row.relatedUnits,
        ...(row.printed === undefined ? {} : { printed: row.printed }),
        at: { line: row.line, section: 'annex1' },
      };
    });
  });
}

/** Carriers are judged by the blocks: a group carries what a unit of it has a row for. */
function carriersOf(code: string, units: readonly Unit[], targets: readonly TargetRow[]): readonly string[] {
  const carrying = new Set(targets.filter((row) => row.code === code).map((row) => row.unit));
  const groups = units.filter((unit) => carrying.has(unit.id)).flatMap((unit) => unit.carrierGroup ?? []);
  const order = ['SET BSKJI', 'P4SI', 'P2SI', 'POPTIKJI', 'PIH', 'BBSPJI', 'BSPJI'];
  return order.filter((group) => groups.includes(group));
}

/** Each carrier and each category has one mark, wherever it stands; the organisation's rows tell which category a single one is. */
function categoryOf(
  row: CascadingRow,
  carriers: readonly string[],
  targets: readonly TargetRow[],
): Indicator['category'] {
  if (row.markedColumns.length - carriers.length === 2) return ['UKE-1', 'UKE-2/UPT'];
  const organisation = targets.some((target) => target.unit === 'BSKJI' && target.code === row.code);
  return organisation ? ['UKE-1'] : ['UKE-2/UPT'];
}

function metadataOf({
  kind,
  consolidation,
  calendar,
  proposal,
  scale,
  rollUp,
  compilers,
  components,
  denominator,
  inferred,
}: Reading) {
  return {
    kind,
    consolidation,
    calendar,
    proposal,
    scale,
    rollUp,
    ...(compilers === undefined ? {} : { compilers }),
    ...(components === undefined ? {} : { components }),
    ...(denominator === undefined ? {} : { denominator }),
    inferred,
  };
}

function indicatorsOf(
  source: Source,
  units: readonly Unit[],
  targets: readonly TargetRow[],
): readonly Indicator[] {
  return source.first.map((row) => {
    const reading = readingOf(row.code);
    const carriers = carriersOf(row.code, units, targets);
    return {
      code: row.code,
      objective: row.objective,
      goal: row.goal,
      name: row.name,
      measure: row.measure,
      perspective: perspectiveId(source, row.perspective),
      carriers,
      category: categoryOf(row, carriers, targets),
      polarity: 'maximise',
      ...metadataOf(reading),
      at: { line: row.line, section: 'annex3' },
    };
  });
}

function goalsOf(source: Source): readonly Goal[] {
  const lines = linesOf(source.text);
  const table = readTable2(lines);
  const sentences = readGoalSentences(lines);
  return table
    .filter((row) => row.objective === '')
    .map((row) => ({
      code: row.goal,
      name: mostLike(
        row.name,
        sentences.filter((sentence) => sentence.code === row.goal),
        0.3,
      ).name,
      indicator: row.name,
      measure: row.measure,
      targets: row.targets,
      members: table
        .filter((member) => member.goal === row.goal && member.objective !== '')
        .map((member) => codeUnder(source, member.objective, member.name)),
      at: { line: row.line, section: 'table2' },
    }));
}

/** The built-in plan, from the document's text and our readings of it. */
export function assemblePlan(text: string): Plan {
  const source = readSource(text);
  const units = unitsOf(source);
  const objectives = objectivesOf(source);
  const targets = targetsOf(source, objectives);
  const indicators = indicatorsOf(source, units, targets);
  const organisation = units[0];
  if (organisation === undefined) throw new Error('The document has no units');
  const used = new Set([
    ...indicators.map((indicator) => indicator.scale),
    ...targets.map((row) => row.scale),
  ]);
  return {
    schemaVersion: 1,
    id: 'bskji-2021-2024',
    title: 'Rencana Strategis BSKJI Tahun 2021-2024',
    organisation: { id: organisation.id, name: organisation.name },
    years: [2021, 2022, 2023, 2024],
    source: {
      title: 'Rencana Strategis Badan Standardisasi dan Kebijakan Jasa Industri Tahun 2021-2024',
      note: 'Angka dan nama seperti tercetak; baris dihitung pada naskah teksnya.',
    },
    perspectives: source.perspectives,
    scales: standardScales.filter((scale) => used.has(scale.id)),
    goals: goalsOf(source),
    objectives,
    units,
    indicators,
    targets,
    prints: printsOf(source),
    funding: fundingOf(source),
    guidelines: guidelinesOf(source, units),
  };
}
