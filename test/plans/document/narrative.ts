import { between, type DocumentLines, type Line } from './lines';
import { readTargets, type PrintedTargets } from './figures';

/** A sentence of the narrative that names a goal, an objective or an indicator, with the figures it gives. */
export interface NarrativePrint extends PrintedTargets {
  readonly line: number;
  readonly kind: 'goal' | 'objective' | 'indicator';
  /** `T1` or `SS3`; of an indicator the objective it stands under. */
  readonly code: string;
  readonly name: string;
  readonly measure?: string;
}

const figuresForm =
  /pada tahun (\d{4}).*?ditargetkan .*?(\d+(?:,\d+)?)(.*?)meningkat hingga .*?(\d+(?:,\d+)?).*? pada tahun (\d{4})/i;
const goalForm =
  /^(T\d) yaitu "(.+?)" ini memiliki target capaian sebesar (\d+)(%) pada Tahun (\d{4}) dan meningkat hingga (\d+)% pada tahun (\d{4})/;
const objectiveForm = /SS-?(\d)(?:: | )([A-Z].+?)\.(?=\s|$)/;
const nameForm = /[“"](.+?)\.?[”"]/;

function measureOf(sentence: string): string | undefined {
  return /\b(persen|perusahaan|indeks|nilai)\b/i.exec(sentence.slice(sentence.indexOf('ditargetkan')))?.[1];
}

function indicatorOf(line: Line, objective: string): NarrativePrint | undefined {
  const figures = figuresForm.exec(line.text);
  const name = nameForm.exec(line.text)?.[1];
  const [, firstYear, firstFigure, , lastFigure, lastYear] = figures ?? [];
  if (name === undefined || firstYear === undefined || firstFigure === undefined || lastFigure === undefined)
    return undefined;
  if (lastYear === undefined) return undefined;
  const measure = measureOf(line.text);
  return {
    line: line.line,
    kind: 'indicator',
    code: objective,
    name,
    ...(measure === undefined ? {} : { measure }),
    ...readTargets([firstYear, lastYear], [firstFigure, lastFigure]),
  };
}

function goalOf(line: Line): NarrativePrint | undefined {
  const match = goalForm.exec(line.text);
  const [, code, name, first, measure, firstYear, last, lastYear] = match ?? [];
  if (code === undefined || name === undefined || measure === undefined || first === undefined)
    return undefined;
  if (firstYear === undefined || last === undefined || lastYear === undefined) return undefined;
  return {
    line: line.line,
    kind: 'goal',
    code,
    name,
    measure,
    ...readTargets([firstYear, lastYear], [first, last]),
  };
}

/** The sentences before Tabel 2: names of objectives, indicators with the figures of two years, goals with theirs. */
export function readNarrative(lines: DocumentLines): readonly NarrativePrint[] {
  const prints: NarrativePrint[] = [];
  let objective = '';
  for (const line of between(lines, 'Gambar 3. Peta Strategi', 'Tabel 2. Pemetaan')) {
    const heading = objectiveForm.exec(line.text);
    if (heading !== null) {
      objective = `SS${heading[1] ?? ''}`;
      prints.push({
        line: line.line,
        kind: 'objective',
        code: objective,
        name: heading[2] ?? '',
        targets: {},
      });
    }
    const print = indicatorOf(line, objective) ?? goalOf(line);
    if (print !== undefined) prints.push(print);
  }
  return prints;
}

/** The sentences that state the goals themselves (`Meningkatkan ...`). */
export function readGoalSentences(lines: DocumentLines): readonly NarrativePrint[] {
  return between(lines, 'III. Tujuan', 'IV. Sasaran Strategis').flatMap((line) => {
    const [, code, name] = /^- (T\d)\*\* (.+?)\.?$/.exec(line.text) ?? [];
    if (code === undefined || name === undefined) return [];
    return [{ line: line.line, kind: 'goal' as const, code, name, targets: {} }];
  });
}
