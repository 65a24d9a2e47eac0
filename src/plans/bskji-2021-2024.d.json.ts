import type { PlanFile } from './planFile';

/** The shipped plan. That it follows its schema is held by test/plans/builtInPlan.test.ts, so that opening the pane need not ask. */
declare const file: PlanFile;
export default file;
