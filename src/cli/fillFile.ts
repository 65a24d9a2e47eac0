import { CsvError, parse } from 'csv-parse/sync';
import { rowKey, type Plan } from '../renstra/plan';
import { historyBlock, measurementBlock } from '../sheets/names';
import { historyYears } from '../sheets/history';
import { quarterKey, quarters, type Quarter } from '../sheets/periods';
import {
  CompanyLines,
  componentField,
  componentFields,
  componentOf,
  type ComponentField,
} from './fillComponents';
import { refuse, step, type Step } from './outcome';
import type { CliText } from './texts';

/** One cell a fill file sets, by keys. */
export interface FillEntry {
  readonly block: string;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly value: string | number;
}

export interface FillContext {
  readonly plan: Plan;
  readonly year: number;
  readonly units: readonly string[];
}

interface Line {
  readonly number: number;
  readonly fields: readonly string[];
}

const columns = ['unit', 'code', 'period', 'field', 'value', 'item'] as const;
const quarterFields: Readonly<Record<string, string>> = {
  target: 'targetEntry',
  realisasi: 'entry',
  kendala: 'obstacle',
  tindak_lanjut: 'followUp',
  data_dukung: 'evidence',
};
const fieldNames = [...Object.keys(quarterFields), 'history', ...componentFields];

/** Excel's own limits: of a number, and of a text in a cell. */
const largestNumber = 9.99999999999999e307;
const longestText = 32_767;

/** A plain JSON number that a cell can hold is a number; everything else is text exactly as it stands. */
export function fillValue(raw: string): string | number {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(raw)) return raw;
  const number = Number(raw);
  if (Math.abs(number) > largestNumber) return raw;
  return number === 0 ? 0 : number;
}

/** Characters no .xlsx file can hold, line ends and tabs apart. */
const hasControls = (value: string): boolean =>
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(value);

function parseLines(content: string, text: CliText): Step<readonly Line[]> {
  const lines: Line[] = [];
  try {
    // The line a record starts on is the one after the last line of the record before it.
    let start = 1;
    parse(content, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      onRecord: (record: unknown, context) => {
        if (Array.isArray(record)) {
          const fields = record.map((field) => String(field));
          if (fields.length > 1 || fields[0] !== '') lines.push({ number: start, fields });
        }
        start = context.lines + 1;
        return null;
      },
    });
    return step(lines);
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    const line = 'lines' in fault && typeof fault['lines'] === 'number' ? fault['lines'] : 1;
    return refuse(text('csvBroken', { line, detail: fault.message }));
  }
}

const quarterOf = (period: string): Quarter | undefined =>
  quarters.find((candidate) => `TW${candidate}` === period.toUpperCase());

function columnOf(
  field: string,
  period: string,
  context: FillContext,
): { block: string; column: string } | 'field' | 'period' {
  if (field === 'history') {
    const year = historyYears(context.plan.years, context.year).find(
      (candidate) => String(candidate) === period,
    );
    return year === undefined
      ? 'period'
      : { block: historyBlock(context.year), column: `y${year}.realisation` };
  }
  const name = quarterFields[field];
  if (name === undefined) return 'field';
  const block = measurementBlock(context.year);
  if (field === 'target' && period.toUpperCase() === 'Y') return { block, column: 'agreed' };
  const quarter = quarterOf(period);
  return quarter === undefined ? 'period' : { block, column: `${quarterKey(quarter)}.${name}` };
}

/** Why unit and code of a line lead nowhere; undefined where they name a row. */
function rowRefusal({ number, fields }: Line, context: FillContext, text: CliText): string | undefined {
  const [unit = '', code = ''] = fields;
  if (!context.plan.units.some(({ id }) => id === unit)) return text('csvUnit', { line: number, unit });
  if (!context.units.includes(unit)) return text('csvUnitNotChosen', { line: number, unit });
  if (!context.plan.indicators.some((indicator) => indicator.code === code))
    return text('csvCode', { line: number, code });
  return context.plan.targets.some((row) => row.unit === unit && row.code === code)
    ? undefined
    : text('csvRow', { line: number, unit, code });
}

/** Why a value or item cannot stand in a cell. */
function textRefusal({ number, fields }: Line, text: CliText): string | undefined {
  for (const value of [fields[4] ?? '', fields[5] ?? '']) {
    if (value.length > longestText)
      return text('csvTooLong', { line: number, length: value.length, longest: longestText });
    if (hasControls(value)) return text('csvControls', { line: number, field: fields[3] ?? '' });
  }
  return undefined;
}

function componentEntries(
  field: ComponentField,
  line: Line,
  { context, companies, text }: Reading,
): Step<readonly FillEntry[]> {
  const [unit = '', code = '', period = '', , value = '', item = ''] = line.fields;
  const { number } = line;
  const kind = context.plan.indicators.find((indicator) => indicator.code === code)?.kind ?? 'direct';
  const quarter = quarterOf(period);
  if (quarter === undefined) return refuse(text('csvPeriod', { line: number, field, period }));
  const component = componentOf({ field, quarter, item }, rowKey(unit, code), kind);
  if (component === 'field') return refuse(text('csvComponent', { line: number, field, code }));
  if (component === 'item') return refuse(text('csvComponentItem', { line: number, code, item }));
  return step(value === '' ? [] : companies.entriesOf(component, context.year, fillValue(value)));
}

interface Reading {
  readonly context: FillContext;
  readonly companies: CompanyLines;
  readonly text: CliText;
}

function entriesOf(line: Line, reading: Reading): Step<readonly FillEntry[]> {
  const { context, text } = reading;
  const { number, fields } = line;
  if (fields.length < 5 || fields.length > columns.length)
    return refuse(text('csvColumns', { line: number, found: fields.length }));
  const refusal = rowRefusal(line, context, text) ?? textRefusal(line, text);
  if (refusal !== undefined) return refuse(refusal);
  const [unit = '', code = '', period = '', field = '', value = '', item = ''] = fields;
  const component = componentField(field);
  if (component !== undefined) return componentEntries(component, line, reading);
  const place = columnOf(field, period, context);
  if (place === 'field')
    return refuse(text('csvField', { line: number, field, fields: fieldNames.join(', ') }));
  if (place === 'period') return refuse(text('csvPeriod', { line: number, field, period }));
  if (item !== '') return refuse(text('csvItem', { line: number, field }));
  if (value === '') return step([]);
  const { block, column } = place;
  return step([{ block, rowKey: rowKey(unit, code), columnKey: column, value: fillValue(value) }]);
}

const isHeader = (line: Line): boolean =>
  columns.slice(0, 5).every((name, index) => line.fields[index]?.trim().toLowerCase() === name);

export interface Fill {
  readonly entries: readonly FillEntry[];
  /** Companies of each list of the working papers, by row key. */
  readonly companies: Readonly<Record<string, number>>;
}

/** Reads a fill file (RFC 4180, `unit,code,period,field,value[,item]`); the first thing wrong is told with its line. */
export function parseFill(content: string, context: FillContext, text: CliText): Step<Fill> {
  const lines = parseLines(content, text);
  if (!lines.ok) return lines;
  const [first] = lines.value;
  const body = first !== undefined && isHeader(first) ? lines.value.slice(1) : lines.value;
  const companies = new CompanyLines();
  const entries: FillEntry[] = [];
  const seen = new Map<string, number>();
  for (const line of body) {
    const found = entriesOf(line, { context, companies, text });
    if (!found.ok) return found;
    const [unit, code, period = '', field, , item = ''] = line.fields;
    const key = [unit, code, period.toUpperCase(), field, item.trim()].join('\u0000');
    const earlier = seen.get(key);
    if (earlier !== undefined) return refuse(text('csvDoubled', { line: line.number, earlier }));
    seen.set(key, line.number);
    entries.push(...found.value);
  }
  return step({ entries, companies: companies.counts() });
}
