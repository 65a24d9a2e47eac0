import { atOnce, type Steps } from '../formula/steps';
import type { Plan } from '../renstra/plan';
import { textsOf } from '../texts/texts';
import { cascadingSheet } from './cascading';
import { chartsSheet } from './charts/sheet';
import { fundingSheet } from './funding';
import { goalsSheet } from './goals/sheet';
import { guidelinesSheet } from './guidelines';
import { historySheet } from './history';
import { homeSheet } from './home';
import { matrixSheet } from './matrix';
import { featuresOf } from './measurement/features';
import { targetConstant } from './measurement/rows';
import { measurementSheet } from './measurement/sheet';
import type { Design, DesignOptions } from './options';
import { papersSheet } from './papers/sheet';
import type { Quarter } from './periods';
import { settingDefaults } from './settingDefaults';
import { settingsSheet } from './settings';
import type { Constant, SheetPlan, WorkbookPlan } from './sheetPlan';
import { summarySheet } from './summary/sheet';
import { sheetTexts } from './texts';
import { treeSheet } from './tree/sheet';
import { settingNames } from './names';

/** Version of the layouts below; a workbook of a newer version is read only. */
export const layoutVersion = 1;

const asQuarter = (value: Constant): Quarter => (value === 1 || value === 2 || value === 3 ? value : 4);

function designOf(plan: Plan, options: DesignOptions): Design {
  const chosen = new Set(options.units);
  const settings = { ...settingDefaults, year: options.year, ...options.settings };
  return {
    plan,
    year: options.year,
    units: plan.units.map((unit) => unit.id).filter((id) => chosen.has(id)),
    unitSet: chosen,
    language: options.language,
    text: textsOf(sheetTexts, options.language),
    settings,
    reportingQuarter: asQuarter(settings.reportingQuarter),
    features: featuresOf(plan),
    companies: options.companies ?? {},
  };
}

/** Where some figure has components, or a share counts units that have no row. */
const hasPapers = ({ features }: Design): boolean => features.papers || features.rollUps.withoutRow;

function signedOf(design: Design): WorkbookPlan['signed'] {
  const targets: Record<string, Constant> = {};
  for (const row of design.plan.targets) {
    const target = targetConstant(row.targets[String(design.year)]);
    if (design.unitSet.has(row.unit) && target !== undefined) targets[`${row.unit}/${row.code}`] = target;
  }
  const settings: Record<string, Constant> = {};
  for (const [key, name] of Object.entries(settingNames))
    settings[name] = design.settings[key as keyof typeof settingNames];
  return { targets, settings };
}

/** Nothing can be drawn of a plan without indicators or without rows. */
function isDrawn({ plan, unitSet }: Design): boolean {
  return plan.indicators.length > 0 && plan.targets.some(({ unit }) => unitSet.has(unit));
}

/** The sheets after Beranda, in order. */
function designersOf(design: Design): readonly ((design: Design) => SheetPlan)[] {
  return [
    matrixSheet,
    guidelinesSheet,
    goalsSheet,
    cascadingSheet,
    fundingSheet,
    ...(hasPapers(design) ? [papersSheet] : []),
    measurementSheet,
    historySheet,
    summarySheet,
    ...(isDrawn(design) ? [chartsSheet, treeSheet] : []),
    settingsSheet,
  ];
}

/** All sheets for a plan, one year and the chosen units (an unknown unit is ignored; the caller checks). */
export function designWorkbook(plan: Plan, options: DesignOptions): WorkbookPlan {
  return atOnce(designInSteps(plan, options));
}

/** As `designWorkbook`, one sheet a step. */
export function* designInSteps(plan: Plan, options: DesignOptions): Steps<WorkbookPlan> {
  const design = designOf(plan, options);
  const sheets: SheetPlan[] = [];
  for (const designed of designersOf(design)) {
    sheets.push(designed(design));
    yield;
  }
  return {
    planId: plan.id,
    planTitle: plan.title,
    layoutVersion,
    language: options.language,
    year: options.year,
    units: design.units,
    sheets: [homeSheet(design, sheets), ...sheets],
    plan,
    signed: signedOf(design),
  };
}
