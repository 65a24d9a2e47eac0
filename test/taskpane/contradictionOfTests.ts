import type { Finding } from '../../src/renstra/finding';

/** Two places of the document that tell one sum. */
export const contradictionOfTests: Finding = {
  rule: 'P02',
  severity: 'warning',
  at: {
    places: [
      { line: 1190, section: 'annex1' },
      { line: 993, section: 'table10' },
    ],
  },
  unit: 'PIH',
  found: '1.279',
  expected: '1.280',
  message: 'Jumlah tercetak tidak sama.',
};
