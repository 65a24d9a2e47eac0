/** Apart from the room's other doors, so that the pane fetches the audit only when somebody wants it. */
export { auditAccess, type PlanOfWorkbook } from './auditAccess';
export { readKeptForAudit } from './read';
