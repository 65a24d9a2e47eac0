import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assemblePlan } from './plan/assemble';

/** Plan as JSON with one record a line, so that a change shows as the lines it touches. */
function linesOfPlan(plan: object): string {
  const parts = Object.entries(plan).map(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value) || key === 'years') return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
    const records = value.map((record) => JSON.stringify(record));
    return `${JSON.stringify(key)}:[\n${records.join(',\n')}\n]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

const root = resolve(import.meta.dirname, '..');
const document = process.argv[2] ?? resolve(root, '../shared/source/renstra-bskji-2021-2024.txt');
const target = resolve(root, 'src/plans/bskji-2021-2024.json');
if (!existsSync(document)) {
  process.stderr.write(`The source document is not there: ${document}\n`);
  process.exit(2);
}
writeFileSync(target, linesOfPlan(assemblePlan(readFileSync(document, 'utf8'))));
