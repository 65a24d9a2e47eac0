/** What can still be told of a workbook whose state record is lost. Nothing of it counts as signed. */
import type { Language } from '../texts/texts';
import { measurementNames, settingNames } from './names';
import { unspelled } from './matchKeys';
import type { WorkbookRecord } from './proposal';
import { sheetTexts } from './texts';

/** Every block's defined name begins like this. */
const blockPrefix = 'Isi_';
const measurementPattern = /^Isi_Ukur_(\d{4})$/;

export function isBlockName(name: string): boolean {
  return name.startsWith(blockPrefix);
}

/** Names whose cells tell year and units, of the block names there are. */
export function tellingNames(blockNames: readonly string[]): {
  readonly year: string;
  readonly keys: readonly string[];
} {
  return { year: settingNames.year, keys: yearsOf(blockNames).map((year) => measurementNames(year).key) };
}

function yearsOf(blockNames: readonly string[]): number[] {
  return blockNames.flatMap((name) => {
    const year = measurementPattern.exec(name)?.[1];
    return year === undefined ? [] : [Number(year)];
  });
}

/** Year of the measurement sheet that is there: the recorded one, else the latest; undefined where there is none. */
export function yearOfBlocks(
  blockNames: readonly string[],
  recorded: number | undefined,
): number | undefined {
  const years = yearsOf(blockNames);
  if (recorded !== undefined && years.includes(recorded)) return recorded;
  return years.length === 0 ? undefined : Math.max(...years);
}

/** Evidence as read: the cell of the year, the row keys of the measurement sheets, the first cells of the key columns. */
export interface Evidence {
  readonly blockNames: readonly string[];
  readonly year: unknown;
  readonly rowKeys: readonly unknown[];
  readonly keyHeaders: readonly unknown[];
}

/** A record put together from the sheets; the plan itself cannot be told, so its id is empty. */
export function rebuiltRecord(evidence: Evidence): WorkbookRecord {
  const latest = Math.max(0, ...yearsOf(evidence.blockNames));
  return {
    planId: '',
    planTitle: '',
    layoutVersion: 1,
    language: languageOf(evidence.keyHeaders),
    year: typeof evidence.year === 'number' ? evidence.year : latest,
    units: [...new Set(evidence.rowKeys.flatMap(unitOf))],
    origin: 'rebuilt',
  };
}

function languageOf(headers: readonly unknown[]): Language {
  const isEnglish = headers.includes(sheetTexts.key.en) && !headers.includes(sheetTexts.key.id);
  return isEnglish ? 'en' : 'id';
}

/** `BSPJI Aceh/SS1/d` is a row of BSPJI Aceh. */
function unitOf(key: unknown): string[] {
  const unit = typeof key === 'string' ? /^(.+)\/[^/]+\/[^/]+$/.exec(unspelled(key))?.[1] : undefined;
  return unit === undefined ? [] : [unit];
}
