import type { Plan, UnitKind } from '../../src/renstra/plan';
import type { WorkbookPlan } from '../../src/sheets/sheetPlan';

const at = { line: 1, section: 'annex1' };
const unit = (id: string, kind: UnitKind, name = id) => ({ id, name, kind, at });

/** A small plan with every kind of unit. */
export const samplePlan: Plan = {
  schemaVersion: 1,
  id: 'sample',
  title: 'Renstra Contoh 2021–2024',
  organisation: { id: 'BSKJI', name: 'Badan' },
  years: [2021, 2022, 2023, 2024],
  perspectives: [],
  scales: [],
  goals: [],
  objectives: [],
  units: [
    unit('BSKJI', 'organisation'),
    unit('P4SI', 'centre'),
    unit('PIH', 'centre'),
    unit('Sekretariat', 'secretariat'),
    unit('BBKK', 'balaiBesar', 'Balai Besar Kimia dan Kemasan'),
    unit('BBIA', 'balaiBesar', 'Balai Besar Industri Agro'),
    unit('BSPJI Aceh', 'balai'),
    unit('BSPJI Medan', 'balai'),
    unit('BSPJI Padang', 'balai'),
  ],
  indicators: [],
  targets: [],
  prints: [],
  funding: [],
  guidelines: [],
};

/** A workbook plan that only remembers what it was made for. */
export function sampleWorkbookPlan(
  plan: Plan,
  options: Pick<WorkbookPlan, 'year' | 'units' | 'language'>,
): WorkbookPlan {
  return {
    planId: plan.id,
    planTitle: plan.title,
    layoutVersion: 1,
    ...options,
    sheets: [],
    signed: { targets: {}, settings: {} },
  };
}
