import type { SourcePlace } from '../../renstra/plan';
import { textsOf, type Language, type Texts } from '../../texts/texts';
import { planCheckTexts } from './texts';

/** The voice of the rules in one language. */
export interface Words {
  readonly language: Language;
  readonly say: Texts<typeof planCheckTexts>;
  /** "Tabel 2 baris 686; Lampiran I baris 1055 dan 1057". */
  readonly where: (places: readonly SourcePlace[]) => string;
  /** "a, b dan c". */
  readonly list: (items: readonly string[]) => string;
  /** "SS1/d (P4SI)", or the code alone. */
  readonly subject: (code: string, unit?: string) => string;
}

const longestList = 6;

const sectionNames = {
  narrative: 'section.narrative',
  table1: 'section.table1',
  table2: 'section.table2',
  table10: 'section.table10',
  annex1: 'section.annex1',
  annex2: 'section.annex2',
  annex3: 'section.annex3',
  annex3b: 'section.annex3b',
} as const;

function isNamedSection(section: string): section is keyof typeof sectionNames {
  return section in sectionNames;
}

/** Binds the texts of the plan check to a language. */
export function wordsOf(language: Language): Words {
  const say = textsOf(planCheckTexts, language);
  const list = (items: readonly string[]): string => {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : say('list.and', { first: items.slice(0, -1).join(', '), last });
  };
  const linesOf = (lines: readonly number[]): string =>
    lines.length <= longestList
      ? list(lines.map(String))
      : say('list.andMore', {
          first: lines.slice(0, longestList).join(', '),
          more: lines.length - longestList,
        });
  const where = (places: readonly SourcePlace[]): string =>
    [...new Set(places.map((place) => place.section))]
      .map((section) =>
        say('place.lines', {
          section: isNamedSection(section) ? say(sectionNames[section]) : section,
          lines: linesOf(
            sortedPlaces(places.filter((place) => place.section === section)).map((place) => place.line),
          ),
        }),
      )
      .join('; ');
  return {
    language,
    say,
    where,
    list,
    subject: (code, unit) => (unit === undefined ? code : `${code} (${unit})`),
  };
}

/** Places by line, each once. */
export function sortedPlaces(places: readonly SourcePlace[]): readonly SourcePlace[] {
  const unique = new Map(places.map((place) => [`${place.line}|${place.section}`, place]));
  return [...unique.values()]
    .map(({ line, section }) => ({ line, section }))
    .sort((a, b) => a.line - b.line || a.section.localeCompare(b.section));
}
