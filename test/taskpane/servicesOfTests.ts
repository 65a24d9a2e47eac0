/** Services of a pane beside a workbook that a test steers. */
import { fleetingMemory } from '../../src/taskpane/memory';
import type { PaneServices } from '../../src/taskpane/services';
import { auditOfTests, resultOf } from './auditOfTests';
import { checkingOfTests, foreignSnapshot } from './checkingOfTests';
import { exampleOfTests } from './exampleOfTests';
import { samplePlan, sampleWorkbookPlan } from './samplePlan';
import { settingsOfTests } from './settingsOfTests';
import type { WorkbookOfTests } from './workbookOfTests';

export function servicesWith(workbook: WorkbookOfTests, more: Partial<PaneServices> = {}): PaneServices {
  return {
    status: { kind: 'ready' },
    displayLanguage: 'id-ID',
    place: undefined,
    darkTheme: undefined,
    workbook,
    builtInPlan: () => Promise.resolve(samplePlan),
    readPlan: () => Promise.resolve({ kind: 'plan', plan: samplePlan }),
    checkPlan: () => Promise.resolve([]),
    designWorkbook: (plan, options) => Promise.resolve(sampleWorkbookPlan(plan, options)),
    checking: checkingOfTests(foreignSnapshot),
    isEmpty: () => Promise.resolve(false),
    exampleAsked: undefined,
    example: () => Promise.resolve(exampleOfTests()),
    settings: settingsOfTests(),
    memories: { person: fleetingMemory(), workbook: fleetingMemory() },
    audit: () => Promise.resolve(auditOfTests(resultOf([]))),
    today: () => ({ year: 2024, month: 10, day: 7 }),
    ...more,
  };
}
