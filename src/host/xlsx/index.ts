export { saveXlsx, type SaveOptions } from './save';
export { openXlsx, type OpenResult } from './open';
export type { OpenFailureReason } from './failure';
export type { Loss } from './read/losses';
export { xlsxRefusal } from './refusal';
