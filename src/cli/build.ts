import { fillEntries } from '../excel/fillEntries';
import { saveXlsx } from '../host/xlsx';
import type { Plan } from '../renstra/plan';
import { designWorkbook } from '../sheets/designWorkbook';
import type { DesignOptions } from '../sheets/options';
import { parseFill, type Fill } from './fillFile';
import { checkFolder, readText, writeWhole } from './files';
import { startHost } from './hostSession';
import { failureWords, insert } from './insert';
import { done, failed, refuse, step, type Outcome, type Step } from './outcome';
import { loadPlanFile } from './planFile';
import { parseSettings } from './settings';
import { language, type CliText } from './texts';
import { unitsOf } from './units';

export interface BuildOptions {
  readonly year?: string;
  readonly units: string;
  readonly plan?: string;
  readonly fill?: string;
  readonly set: readonly string[];
  readonly out?: string;
  readonly json?: boolean;
}

function yearOf(raw: string | undefined, plan: Plan, text: CliText): Step<number> {
  const [first = 0] = plan.years;
  const last = plan.years.at(-1) ?? first;
  if (raw === undefined) return refuse(text('yearMissing', { first: String(first), last: String(last) }));
  const year = plan.years.find((candidate) => String(candidate) === raw.trim());
  return year === undefined
    ? refuse(text('yearOutside', { year: raw, years: plan.years.join(', ') }))
    : step(year);
}

async function fillOf(
  path: string | undefined,
  plan: Plan,
  design: DesignOptions,
  text: CliText,
): Promise<Step<Fill>> {
  if (path === undefined) return step({ entries: [], companies: {} });
  const content = await readText(path, text);
  return content.ok
    ? parseFill(content.value, { plan, year: design.year, units: design.units }, text)
    : content;
}

async function designOf(
  options: BuildOptions,
  plan: Plan,
  text: CliText,
): Promise<Step<{ design: DesignOptions; fill: Fill['entries'] }>> {
  const year = yearOf(options.year, plan, text);
  if (!year.ok) return year;
  const units = unitsOf(options.units, plan, text);
  if (!units.ok) return units;
  const settings = parseSettings(options.set, text);
  if (!settings.ok) return settings;
  const design: DesignOptions = { year: year.value, units: units.value, language, settings: settings.value };
  const fill = await fillOf(options.fill, plan, design, text);
  if (!fill.ok) return fill;
  const { entries, companies } = fill.value;
  return step({ design: { ...design, companies }, fill: entries });
}

/** `build`: the workbook as the add-in makes it, filled where asked, written whole or not at all. */
export async function build(options: BuildOptions, text: CliText): Promise<Outcome> {
  if (options.out === undefined) return failed(text('outMissing'));
  const folder = await checkFolder(options.out, text);
  if (!folder.ok) return failed(folder.sentence);
  const loaded = await loadPlanFile(options.plan, text);
  if (!loaded.ok) return failed(loaded.sentence);
  const { plan, notes } = loaded.value;
  const designed = await designOf(options, plan, text);
  if (!designed.ok) return failed(designed.sentence);
  const { design, fill } = designed.value;

  const workbookPlan = designWorkbook(plan, design);
  const host = startHost();
  const inserted = await insert(workbookPlan, text);
  if (!inserted.ok) return failed(inserted.sentence);
  if (fill.length > 0) {
    const filled = await fillEntries(fill);
    if ('failure' in filled) return failed(text('insertFailed', { detail: failureWords(filled.failure) }));
  }
  host.recalculate();
  const written = await writeWhole(options.out, await saveXlsx(host.workbook), text);
  if (!written.ok) return failed(written.sentence);
  const summary = {
    out: options.out,
    year: design.year,
    units: workbookPlan.units,
    sheets: workbookPlan.sheets.map(({ name }) => name),
    entries: fill.length,
  };
  return done(
    options.json === true
      ? JSON.stringify(summary, null, 1)
      : text('built', {
          out: options.out,
          sheets: summary.sheets.length,
          units: summary.units.length,
          entries: summary.entries,
        }),
    notes,
  );
}
