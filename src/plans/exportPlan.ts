import type { Plan } from '../renstra/plan';

/** The plan as the text of a plan file, one record a line; `parsePlan` gives the same plan back. */
export function exportPlan(plan: Plan): string {
  const parts = Object.entries(plan).map(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value) || value.length === 0 || key === 'years')
      return `${JSON.stringify(key)}:${JSON.stringify(value)}`;
    return `${JSON.stringify(key)}:[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
