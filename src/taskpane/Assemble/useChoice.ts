import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Plan } from '../../renstra/plan';
import type { WorkbookRecord } from '../../sheets/proposal';
import type { Language } from '../../texts/texts';
import { useMemory } from '../memory';
import type { PaneServices } from '../services';
import { guarded, type PaneFailure } from './failure';

/** What the planner has chosen to put into the workbook. */
export interface Choice {
  readonly plan: Plan;
  readonly year: number;
  /** In the plan's order. */
  readonly units: readonly string[];
  /** Language of the sheets. */
  readonly language: Language;
}

export interface RefusedFile {
  readonly name: string;
  readonly errors: readonly string[];
}

const choiceKey = 'choice';

/** Year and units of a plan that were chosen and not inserted yet. */
interface KeptChoice {
  readonly planId: string;
  readonly year?: number;
  readonly units?: readonly string[];
}

function keptChoice(kept: unknown, plan: Plan): Partial<KeptChoice> {
  if (typeof kept !== 'object' || kept === null || !('planId' in kept) || kept.planId !== plan.id) return {};
  const year = 'year' in kept ? plan.years.find((one) => one === kept.year) : undefined;
  const units = 'units' in kept && Array.isArray(kept.units) ? kept.units : undefined;
  const known = units && plan.units.map(({ id }) => id).filter((id) => units.includes(id));
  return {
    ...(year === undefined ? {} : { year }),
    ...(known === undefined || known.length === 0 ? {} : { units: known }),
  };
}

type Opened = { readonly plan: Plan; readonly record: WorkbookRecord | undefined };

export interface ChoiceState {
  /** Undefined until plan and workbook record are read. */
  readonly choice: Choice | undefined;
  readonly record: WorkbookRecord | undefined;
  readonly builtIn: boolean;
  readonly refused: RefusedFile | undefined;
  readonly failure: PaneFailure | undefined;
  readonly retry: () => void;
  readonly chooseYear: (year: number) => void;
  readonly chooseUnits: (units: ReadonlySet<string>) => void;
  readonly openFile: (file: File) => Promise<void>;
  readonly useBuiltIn: () => void;
  readonly dismissRefused: () => void;
}

/** Year offered first: the workbook's own, else this year where the plan covers it, else the plan's last. */
export function firstYear(plan: Plan, record: WorkbookRecord | undefined, currentYear: number): number {
  const wanted = record?.year ?? currentYear;
  return plan.years.includes(wanted) ? wanted : (plan.years.at(-1) ?? currentYear);
}

/** Units offered first: the workbook's own, else all of the plan. */
export function firstUnits(plan: Plan, record: WorkbookRecord | undefined): readonly string[] {
  const all = plan.units.map((unit) => unit.id);
  if (record?.planId !== plan.id) return all;
  return all.filter((id) => record.units.includes(id));
}

async function open(services: PaneServices): Promise<Opened | { readonly failure: PaneFailure }> {
  const [plan, record] = await Promise.all([services.builtInPlan(), services.workbook.record()]);
  return record !== undefined && 'failure' in record ? record : { plan, record };
}

/** Keeps what is chosen: plan (built-in or opened), year and units, starting from what the workbook says of itself. */
export function useChoice(services: PaneServices, language: Language): ChoiceState {
  const [opened, setOpened] = useState<Opened>();
  const [failure, setFailure] = useState<PaneFailure>();
  const [round, setRound] = useState(0);
  const [other, setOther] = useState<Plan>();
  const [refused, setRefused] = useState<RefusedFile>();
  const [year, setYear] = useState<number>();
  const [units, setUnits] = useState<ReadonlySet<string>>();

  useEffect(() => {
    let current = true;
    void guarded<Opened | { readonly failure: PaneFailure }>(
      () => open(services),
      (problem) => ({ failure: problem }),
    ).then((answer) => {
      if (!current) return;
      setFailure('failure' in answer ? answer.failure : undefined);
      if (!('failure' in answer)) setOpened(answer);
    });
    return () => {
      current = false;
    };
  }, [services, round]);

  const take = useCallback((plan: Plan | undefined) => {
    setOther(plan);
    setRefused(undefined);
    setYear(undefined);
    setUnits(undefined);
  }, []);

  const openFile = useCallback(
    (file: File) =>
      guarded(async () => {
        const reading = await services.readPlan(await file.text(), language);
        if (reading.kind === 'plan') take(reading.plan);
        else setRefused({ name: file.name, errors: reading.errors });
      }, setFailure),
    [services, language, take],
  );

  const record = opened?.record;
  const memory = useMemory();
  const present = other ?? opened?.plan;
  // What stands in the workbook tells more than what was chosen when the pane was last open.
  const kept = useMemo(
    () =>
      present === undefined || record !== undefined ? {} : keptChoice(memory.recall(choiceKey), present),
    [memory, present, record],
  );
  const keep = useCallback(
    (more: Omit<KeptChoice, 'planId'>) => {
      if (present === undefined) return;
      memory.keep(choiceKey, {
        planId: present.id,
        ...keptChoice(memory.recall(choiceKey), present),
        ...more,
      });
    },
    [memory, present],
  );
  const choice = useMemo(() => {
    if (opened === undefined) return undefined;
    const plan = other ?? opened.plan;
    const chosen = units ?? new Set(kept.units ?? firstUnits(plan, record));
    return {
      plan,
      year: year ?? kept.year ?? firstYear(plan, record, services.today().year),
      units: plan.units.map((unit) => unit.id).filter((id) => chosen.has(id)),
      language: record?.language ?? language,
    };
  }, [opened, other, record, units, year, kept, language, services]);

  return {
    choice,
    record,
    builtIn: other === undefined,
    refused,
    failure,
    retry: useCallback(() => {
      setRound((n) => n + 1);
    }, []),
    chooseYear: useCallback(
      (chosen) => {
        setYear(chosen);
        keep({ year: chosen });
      },
      [keep],
    ),
    chooseUnits: useCallback(
      (chosen) => {
        setUnits(chosen);
        keep({ units: [...chosen] });
      },
      [keep],
    ),
    openFile,
    useBuiltIn: useCallback(() => {
      take(undefined);
    }, [take]),
    dismissRefused: useCallback(() => {
      setRefused(undefined);
    }, []),
  };
}
