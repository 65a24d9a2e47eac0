import type { Plan } from '../renstra/plan';
import { builtInPlan, parsePlan } from './loadPlan';

/**
 * The plan a workbook was made from: the one it keeps, else the built-in one where the record names it or is lost; undefined
 * where it is another that the workbook does not keep.
 */
export function planOfWorkbook(planId: string | undefined, planText: string | undefined): Plan | undefined {
  const kept = planText === undefined ? undefined : parsePlan(planText, 'id');
  if (kept?.ok === true && (planId === undefined || planId === '' || kept.plan.id === planId))
    return kept.plan;
  const builtIn = builtInPlan();
  return planId === undefined || planId === '' || planId === builtIn.id ? builtIn : undefined;
}
