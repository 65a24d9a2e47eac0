import { settingNames } from '../names';

type Parts = Readonly<Record<string, string>>;

/** A sentence with figures as a formula: `parts` are expressions that stand where the sentence names them. */
export function sentence(write: (places: Parts) => string, parts: Parts): string {
  const places = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, `"&${part}&"`]));
  return `="${write(places)}"`.replaceAll('""&', '').replaceAll('&""', '');
}

/** Number of the reporting quarter, as it is written. */
export const quarterNow = `CHOOSE(${settingNames.reportingQuarter},"I","II","III","IV")`;
