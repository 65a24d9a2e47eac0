/** The contract of a workbook: what its record and its plan say was generated. */
import { sameSheet } from '../../formula/address';
import { rowKey, type Plan } from '../../renstra/plan';
import type { FoundBlock } from '../../sheets/blockMap';
import { designWorkbook, layoutVersion } from '../../sheets/designWorkbook';
import { keyColumnKey } from '../../sheets/snapshot';
import { unspelled } from '../../sheets/matchKeys';
import { settingNames, type SettingKey } from '../../sheets/names';
import { isBlockName, rebuiltRecord, tellingNames } from '../../sheets/rebuiltRecord';
import { digestOf, type StoredRecord } from '../../sheets/record';
import type { Constant, WorkbookPlan } from '../../sheets/sheetPlan';
import type { AuditedWorkbook } from '../auditedWorkbook';
import type { Contract } from './auditContract';
import { cellsIn, placeOfName } from './grid';
import { outdatedBlocks } from './outdated';

/** Why generated formulas cannot be compared, or what they are compared with. */
export type ContractFound =
  | { readonly kind: 'contract'; readonly contract: Contract; readonly recordLost: boolean }
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'planUnknown'; readonly planTitle: string }
  | { readonly kind: 'newerLayout'; readonly version: number };

/** What is known of the workbook beside its cells. */
export interface KnownOfWorkbook {
  /** As stored; undefined where both copies are lost. */
  readonly record: StoredRecord | undefined;
  /** The plan the record names, or, where the record is lost, the one it may be. */
  readonly plan: Plan | undefined;
}

/** Designs the sheets again as they were inserted: same plan, years, units, language, settings, and as many company lines as there are. */
export function contractOfRecord(workbook: AuditedWorkbook, known: KnownOfWorkbook): ContractFound {
  const { record, plan } = known;
  const told = record ?? rebuilt(workbook, plan);
  if (told === undefined) return { kind: 'notOurs' };
  if (record !== undefined && record.layoutVersion > layoutVersion)
    return { kind: 'newerLayout', version: record.layoutVersion };
  if (
    plan === undefined ||
    told === 'otherPlan' ||
    (record !== undefined && record.planId !== '' && record.planId !== plan.id)
  )
    return { kind: 'planUnknown', planTitle: record?.planTitle ?? '' };
  const signed = record?.origin === 'stored' ? record.signed : undefined;
  const sheets = designedSheets(workbook, plan, told, signed, record);
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  return {
    kind: 'contract',
    recordLost: signed === undefined,
    contract: {
      plan: { sheets, year: told.year },
      outdated: outdatedBlocks(blocks, record?.blocks ?? {}, digestOf),
      inserted: record === undefined ? undefined : new Set(Object.keys(record.blocks)),
      signed,
      organisation: plan.organisation.id,
    },
  };
}

/** What the sheets tell of year, units and language where the record is lost; undefined where none is ours. */
function rebuilt(
  workbook: AuditedWorkbook,
  plan: Plan | undefined,
): Pick<StoredRecord, 'year' | 'units' | 'language'> | 'otherPlan' | undefined {
  const blockNames = workbook.names.flatMap(({ name, sheet }) =>
    sheet === undefined && isBlockName(name) ? [name] : [],
  );
  if (!blockNames.some((name) => placeOfName(workbook, name) !== undefined)) return undefined;
  const telling = tellingNames(blockNames);
  const rowKeys = telling.keys.flatMap((name) => cellsOfName(workbook, name).flat());
  const keyHeaders = blockNames.flatMap((name) =>
    cellsOfName(workbook, name)
      .slice(0, 3)
      .map(([cell]) => cell),
  );
  const planned = new Set(plan?.targets.map(({ unit, code }) => rowKey(unit, code)));
  const known = rowKeys.filter((key) => planned.has(unspelled(String(key))));
  if (known.length * 2 < rowKeys.length || rowKeys.length === 0) return 'otherPlan';
  return rebuiltRecord({
    blockNames,
    year: cellsOfName(workbook, telling.year)[0]?.[0],
    rowKeys,
    keyHeaders,
  });
}

function cellsOfName(workbook: AuditedWorkbook, name: string): FoundBlock {
  const place = placeOfName(workbook, name);
  const sheet = workbook.sheets.find((one) => place !== undefined && sameSheet(one.name, place.sheet));
  return place === undefined || sheet === undefined ? [] : cellsIn(sheet, place.area);
}

const yearOfBlock = /_((?:19|20)\d\d)$/;

/** Sheets of the recorded year, and those of other years that were inserted before. */
function designedSheets(
  workbook: AuditedWorkbook,
  plan: Plan,
  { year, units, language }: Pick<StoredRecord, 'year' | 'units' | 'language'>,
  signed: WorkbookPlan['signed'] | undefined,
  record: StoredRecord | undefined,
): WorkbookPlan['sheets'] {
  const settings = signed === undefined ? {} : settingsOf(signed.settings);
  const companies = companiesIn(workbook);
  const designed = (one: number): WorkbookPlan['sheets'] =>
    designWorkbook(plan, { year: one, units, language, settings, companies }).sheets;
  const blocks = Object.keys(record?.blocks ?? {});
  const years = new Set(blocks.flatMap((name) => yearOfBlock.exec(name)?.[1] ?? []).map(Number));
  years.delete(year);
  const sheets = designed(year);
  const known = new Set(sheets.flatMap((sheet) => sheet.blocks.map(({ name }) => name)));
  const earlier = [...years]
    .filter((one) => plan.years.includes(one))
    .flatMap(designed)
    .map((sheet) => ({ ...sheet, fixed: [], blocks: sheet.blocks.filter(({ name }) => !known.has(name)) }))
    .filter(({ blocks: own }) => own.length > 0);
  return [...sheets, ...earlier];
}

function settingsOf(recorded: Readonly<Record<string, Constant>>): Partial<Record<SettingKey, Constant>> {
  const settings: Partial<Record<SettingKey, Constant>> = {};
  for (const key of Object.keys(settingNames) as readonly SettingKey[]) {
    const value = recorded[settingNames[key]];
    if (value !== undefined && key !== 'year') settings[key] = value;
  }
  return settings;
}

const paperName = /^Isi_Kertas_\d{4}$/;
const companyLine = /^(.+)#(\d+)$/;

/** Lines that lists of companies have, by row key of the list. */
function companiesIn(workbook: AuditedWorkbook): Readonly<Record<string, number>> {
  const lines: Record<string, number> = {};
  for (const name of workbook.names.filter((one) => paperName.test(one.name))) {
    for (const key of keysOf(workbook, name.name)) {
      const [, list = '', number = ''] = companyLine.exec(key) ?? [];
      if (list !== '') lines[list] = Math.max(lines[list] ?? 0, Number(number));
    }
  }
  return lines;
}

function keysOf(workbook: AuditedWorkbook, block: string): string[] {
  const [keyRow = [], ...rows] = cellsOfName(workbook, block);
  const column = keyRow.indexOf(keyColumnKey);
  return column < 0 ? [] : rows.map((row) => String(row[column] ?? ''));
}
