/**
 * What can be done to a workbook: plain functions over its model. Each returns what it changed; each refuses with a
 * `HostError` before anything is changed. Results of formulas are the engine's (`src/host/engine`): call its `compute`
 * after changes and before results are read or sorted by. Protection is asked apart (`requireAllowed`).
 */
export * from './areas';
export * from './cells';
export * from './changes';
export { clearArea, type ClearKind } from './clear';
export { copyArea, copyInSteps, moveContents, type CopyKind, type CopyOptions, type Place } from './copy';
export { createSheet, createWorkbook } from './create';
export { displayText } from './display';
export { changeFormat, changeFormats, formatAt, setNumberFormats } from './formats';
export { readInput, writeInputs, writeValues, type InputWrite } from './inputs';
export { mergeArea, unmergeArea } from './merge';
export { addName, areaOfName, deleteName, findName, nameFault, renameName } from './names';
export { foldLines, groupLines, setLinesHidden, showOutlineLevels, ungroupLines } from './outline';
export {
  hasLocked,
  isAllowed,
  protectSheet,
  requireAllowed,
  unprotectSheet,
  type ProtectedAction,
} from './protection';
export { contentOf, readArea, readCell, valueOf, type CellReading } from './read';
export {
  addConditionalFormat,
  clearConditionalFormats,
  clearValidations,
  deleteConditionalFormat,
  setValidation,
  validationAt,
} from './rules';
export {
  activateSheet,
  addSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setSheetVisibility,
  sheetById,
  sheetByName,
  sheetNameFault,
} from './sheets';
export { areaSnapshot, usedPart, workbookSnapshot, type Snapshot } from './snapshot';
export { sortArea, type SortKey, type SortOptions } from './sort';
export { deleteCells, insertCells } from './structure';
