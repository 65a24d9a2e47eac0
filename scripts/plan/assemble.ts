import type {
  FundingRow,
  Goal,
  Guideline,
  Indicator,
  Objective,
  Perspective,
  Plan,
  Print,
  TargetRow,
  Unit,
  UnitKind,
} from '../../src/renstra/plan';
import { standardScales } from '../../src/plans/standardScales';
import { readAnnex1, type AnnexBlock, type AnnexRow } from '../../test/plans/document/annex1';
import { readCards, type Card } from '../../test/plans/document/cards';
import { readCascading, type CascadingRow } from '../../test/plans/document/cascading';
import { readTarget } from '../../test/plans/document/figures';
import { linesOf } from '../../test/plans/document/lines';
import { mostLike } from '../../test/plans/document/names';
import { readGoalSentences, readNarrative } from '../../test/plans/document/narrative';
import { readTable1, readTable10, readTable2 } from '../../test/plans/document/tables';
import { cardReadings, cardTexts, type CardReading } from './cardTexts';
import { readings, type Reading } from './readings';

const perspectiveIds = ['stakeholder', 'customer', 'internalProcess', 'learningGrowth'] as const;

/** Everything the document prints, read once. */
interface Source {
  readonly cascading: readonly CascadingRow[];
  readonly first: readonly CascadingRow[];
  readonly perspectives: readonly Perspective[];
  readonly unitBlocks: readonly AnnexBlock[];
  readonly blocks: readonly AnnexBlock[];
  readonly cards: readonly Card[];
  readonly text: string;
}

function readSource(text: string): Source {
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

function readingOf(code: string): Reading {
  const reading = readings[code];
  if (reading === undefined) throw new Error(`No reading of ${code}`);
  return reading;
}

function perspectiveId(source: Source, name: string): string {
  const found = source.perspectives.find((perspective) => perspective.name === name);
  if (found === undefined) throw new Error(`No perspective "${name}"`);
  return found.id;
}

/** Name most of the block's rows give in "Unit Terkait"; headings of the organisation and its secretariat name themselves. */
function unitIdOf(block: AnnexBlock): string {
  if (block.name === 'BADAN STANDARDISASI DAN KEBIJAKAN JASA INDUSTRI') return 'BSKJI';
  if (block.name === 'Sekretariat BSKJI') return 'Sekretariat';
  const counts = new Map<string, number>();
  for (const row of block.rows) counts.set(row.relatedUnits, (counts.get(row.relatedUnits) ?? 0) + 1);
  const most = [...counts].sort((one, other) => other[1] - one[1])[0];
  if (most === undefined) throw new Error(`Block "${block.name}" has no rows`);
  return most[0];
}

function unitKindOf(id: string, block: AnnexBlock): UnitKind {
  if (id === 'BSKJI') return 'organisation';
  if (id === 'Sekretariat') return 'secretariat';
  if (block.name.startsWith('Pusat')) return 'centre';
  return id.startsWith('BSPJI ') ? 'balai' : 'balaiBesar';
}

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

/** Code of the indicator a print without a letter means: the one of the objective whose name is most like it. */
function codeUnder(source: Source, objective: string, name: string): string {
  return mostLike(
    name,
    source.first.filter((candidate) => candidate.objective === objective),
  ).code;
}

function narrativePrints(source: Source): readonly Print[] {
  const lines = linesOf(source.text);
  return [...readGoalSentences(lines), ...readNarrative(lines)].map((print) => {
    const { line, kind, code, name, ...rest } = print;
    const at = { line, section: 'narrative' };
    if (kind !== 'indicator') return { at, code, name, ...rest };
    return { at, code: codeUnder(source, code, name), objective: code, name, ...rest };
  });
}

function tablePrints(source: Source): readonly Print[] {
  const lines = linesOf(source.text);
  const names = readTable1(lines).map((row) => ({
    at: { line: row.line, section: 'table1' },
    code: row.objective,
    goal: row.goal,
    name: row.name,
    targets: {},
  }));
  const figures = readTable2(lines)
    .filter((row) => row.objective !== '')
    .map(({ line, ...row }) => ({
      at: { line, section: 'table2' },
      code: codeUnder(source, row.objective, row.name),
      ...row,
    }));
  return [...names, ...figures];
}

function cascadingPrints(source: Source): readonly Print[] {
  return source.cascading.map((row) => {
    const { line, second, goal, objective, code, name, measure, targets, printed, marks, categories } = row;
    return {
      at: { line, section: second ? 'annex3b' : 'annex3' },
      code,
      goal,
      objective,
      name,
      measure,
      targets,
      ...(printed === undefined ? {} : { printed }),
      marks,
      categories,
    };
  });
}

/** Which rows of Lampiran I a programme of Tabel 10 pays for: read off the amounts of 2023 and 2024. */
const fundingSources: Readonly<Record<string, readonly string[]>> = {
  A: ['annex1.Sekretariat', 'annex1.UPT'],
  '1': ['annex1.POPTIKJI'],
  '2': ['annex1.PIH'],
  '3': ['annex1.P4SI', 'annex1.P2SI'],
  '': ['annex1.BSKJI'],
};

function fundingOfTable10(source: Source): readonly FundingRow[] {
  return readTable10(linesOf(source.text)).map(({ line, number, ...row }) => {
    const total = number === '';
    const sameAs = fundingSources[number];
    const partOf = /^[A-Z]$/.test(number) ? 'table10.total' : 'table10.B';
    return {
      id: `table10.${total ? 'total' : number}`,
      table: 'table10',
      ...(total ? {} : { number, partOf }),
      ...row,
      ...(sameAs === undefined ? {} : { sameAs, inferred: total ? [] : ['sameAs'] }),
      at: { line, section: 'table10' },
    };
  });
}

function fundingOfAnnex(source: Source): readonly FundingRow[] {
  return source.blocks.flatMap(({ line, name, funding, rows }) => {
    if (funding === undefined) return [];
    const unit = rows.length > 0 ? unitIdOf({ line, name, rows, headings: [] }) : undefined;
    const id = `annex1.${unit ?? 'UPT'}`;
    return [
      {
        id,
        name,
        table: 'annex1',
        ...(unit === undefined ? {} : { unit }),
        ...(unit === 'BSKJI' ? { sameAs: ['table10.total'] } : { partOf: 'annex1.BSKJI' }),
        ...funding,
        at: { line, section: 'annex1' },
      },
    ];
  });
}

function figuresOf(card: Card, reading: CardReading): Partial<Guideline> {
  const { calculation } = card;
  const threshold = reading.threshold?.exec(calculation.text)?.[1];
  const denominator = reading.denominator?.exec(calculation.text)?.[1];
  const figures = (reading.figures ?? []).map(({ label, part, pattern }) => {
    const value = pattern.exec(card[part].text)?.[1];
    if (value === undefined) throw new Error(`Line ${card[part].line}: no figure for "${label}"`);
    return { label, value: Number(value), line: card[part].line };
  });
  if ((reading.threshold && !threshold) || (reading.denominator && !denominator)) {
    throw new Error(`Line ${calculation.line}: no threshold or denominator`);
  }
  return {
    ...(threshold === undefined
      ? {}
      : { threshold: { value: readTarget(threshold), line: calculation.line } }),
    ...(denominator === undefined
      ? {}
      : { denominator: { of: Number(denominator), line: calculation.line } }),
    ...(figures.length > 0 ? { figures } : {}),
    ...(reading.formulaSign === undefined ? {} : { formulaSign: reading.formulaSign }),
  };
}

function unitOfSection(section: string, units: readonly Unit[]): string | undefined {
  return units.find((unit) => unit.id === section || unit.name === section)?.id;
}

function guidelinesOf(source: Source, units: readonly Unit[]): readonly Guideline[] {
  return source.cards.map((card) => {
    const [goal = '', objective, letter] = card.printedCode.split('/');
    const code = objective === undefined || letter === undefined ? goal : `${objective}/${letter}`;
    const text = cardTexts[`${card.section} ${code}`] ?? cardTexts[code];
    if (text === undefined) throw new Error(`No words for the card ${code}`);
    if (card.classification !== 'Maksimasi') throw new Error(`Line ${card.line}: ${card.classification}`);
    const unit = unitOfSection(card.section, units);
    return {
      code,
      printedCode: card.printedCode,
      goal,
      ...(objective === undefined ? {} : { objective }),
      name: card.name,
      section: card.section,
      ...(unit === undefined ? {} : { unit }),
      measure: card.measure,
      polarity: 'maximise',
      personInCharge: card.personInCharge,
      ...text,
      ...figuresOf(card, cardReadings[code] ?? {}),
      ...(Object.keys(card.targets).length === 0 ? {} : { targets: card.targets }),
      ...(card.printed === undefined ? {} : { printed: card.printed }),
      at: { line: card.line, section: 'annex2' },
    };
  });
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
    prints: [...narrativePrints(source), ...tablePrints(source), ...cascadingPrints(source)],
    funding: [...fundingOfTable10(source), ...fundingOfAnnex(source)],
    guidelines: guidelinesOf(source, units),
  };
}
