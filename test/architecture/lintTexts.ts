/**
 * Lints texts as if they stood in files that exist, in one process so that types are read once: JSON `[[file, text], ...]`
 * on standard input, JSON `[[ruleId, ...], ...]` on standard output. No file is written.
 */
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

type Probe = readonly [file: string, text: string];
const isProbe = (value: unknown): value is Probe =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');

const input: unknown = JSON.parse(readFileSync(0, 'utf8'));
if (!Array.isArray(input) || !input.every(isProbe)) throw new Error('Expected pairs of file and text');
const eslint = new ESLint();
const rules: (readonly string[])[] = [];
for (const [filePath, text] of input) {
  const results = await eslint.lintText(text, { filePath });
  rules.push(
    results.flatMap(({ messages }) => messages.flatMap(({ ruleId }) => (ruleId === null ? [] : [ruleId]))),
  );
}
process.stdout.write(JSON.stringify(rules));
