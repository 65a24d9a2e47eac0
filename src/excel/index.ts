/** The room's doors; everything else in it is its own business. */
export { workbookAccess } from './access';
export { Breath } from './breath';
export { checkingAccess } from './checking/checkingAccess';
export { commandAccess, type CommandAccess, type KeptPlan } from './commandAccess';
export { isSupported, neededApi } from './failure';
export { isEmptyWorkbook } from './emptiness';
export { exampleAccess } from './exampleAccess';
export { fillEntries, type EntryToFill, type FillResult } from './fillEntries';
export { readWorkbook } from './snapshot';
export { settingAccess } from './settings';
