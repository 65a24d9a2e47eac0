import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exportPlan } from '../src/plans/exportPlan';
import { assemblePlan } from './plan/assemble';

const root = resolve(import.meta.dirname, '..');
const document = process.argv[2] ?? resolve(root, '../shared/source/renstra-bskji-2021-2024.txt');
const target = resolve(root, 'src/plans/bskji-2021-2024.json');
if (!existsSync(document)) {
  process.stderr.write(`The source document is not there: ${document}\n`);
  process.exit(2);
}
writeFileSync(target, exportPlan(assemblePlan(readFileSync(document, 'utf8'))));
