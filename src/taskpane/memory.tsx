/** What the pane keeps for the next time it is opened; kept by the browser, so that no workbook changes by being looked at. */
import { createContext, useCallback, useContext, useState } from 'react';

export interface PaneMemory {
  /** What was kept under a name; undefined where nothing was, or nothing can be kept. */
  readonly recall: (name: string) => unknown;
  readonly keep: (name: string, value: unknown) => void;
}

/** What belongs to the person in front of the pane, and what to her work on this workbook. */
export interface PaneMemories {
  readonly person: PaneMemory;
  readonly workbook: PaneMemory;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keeps values as long as the pane is open. */
export function fleetingMemory(): PaneMemory {
  const values = new Map<string, unknown>();
  return { recall: (name) => values.get(name), keep: (name, value) => void values.set(name, value) };
}

type Store = Pick<Storage, 'getItem' | 'setItem'>;
type Kept = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const storeKey = 'renstra.pane';
/** Workbooks that are remembered; the one kept longest ago goes first. */
const mostKept = 30;

/** A store may be blocked, full, or hold what others wrote: then there is nothing to recall. */
function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

function readKept(store: () => Store): Kept {
  return attempt<Kept>(() => {
    const kept: unknown = JSON.parse(store().getItem(storeKey) ?? '{}');
    if (!isRecord(kept)) return {};
    return Object.fromEntries(
      Object.entries(kept).flatMap(([owner, value]) => (isRecord(value) ? [[owner, value]] : [])),
    );
  }, {});
}

/** Memory of one owner (a person, a workbook) in a store; where the store is blocked, as long as the pane is open. */
export function storedMemory(store: () => Store, owner: string): PaneMemory {
  const fleeting = fleetingMemory();
  return {
    recall: (name) => fleeting.recall(name) ?? readKept(store)[owner]?.[name],
    keep: (name, value) => {
      fleeting.keep(name, value);
      const { [owner]: own = {}, ...others } = readKept(store);
      const all = [...Object.entries(others).slice(1 - mostKept), [owner, { ...own, [name]: value }]];
      attempt(() => {
        store().setItem(storeKey, JSON.stringify(Object.fromEntries(all)));
      }, undefined);
    },
  };
}

const MemoryContext = createContext<PaneMemory>(fleetingMemory());
/** Gives the places the memory of the workbook. */
export const MemoryProvider = MemoryContext.Provider;

/** The memory of the workbook. */
export function useMemory(): PaneMemory {
  return useContext(MemoryContext);
}

/** How a kind of state is kept: what it is kept as, and what is made of it again (undefined where that is none). */
export interface Keeping<T> {
  readonly name: string;
  readonly initial: T;
  readonly write: (value: T) => unknown;
  readonly read: (kept: unknown) => T | undefined;
}

/** State that comes back when the pane is opened again; `keeping` must stay the same object. */
export function useRemembered<T>(keeping: Keeping<T>): [T, (value: T) => void] {
  const memory = useMemory();
  const [value, setValue] = useState<T>(() => keeping.read(memory.recall(keeping.name)) ?? keeping.initial);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      memory.keep(keeping.name, keeping.write(next));
    },
    [memory, keeping],
  );
  return [value, set];
}

/** A yes or no that is remembered. */
export const keptSwitch = (name: string, initial = false): Keeping<boolean> => ({
  name,
  initial,
  write: (on) => on,
  read: (kept) => (typeof kept === 'boolean' ? kept : undefined),
});

/** A text that is remembered. */
export const keptText = (name: string): Keeping<string> => ({
  name,
  initial: '',
  write: (text) => text,
  read: (kept) => (typeof kept === 'string' ? kept : undefined),
});

/** One of several words that is remembered. */
export const keptOne = <T extends string>(name: string, all: readonly T[], initial: T): Keeping<T> => ({
  name,
  initial,
  write: (chosen) => chosen,
  read: (kept) => all.find((one) => one === kept),
});

const nothing: ReadonlySet<string> = new Set();

/** Any words that are remembered. */
export const keptTexts = (name: string): Keeping<ReadonlySet<string>> => ({
  name,
  initial: nothing,
  write: (texts) => [...texts],
  read: (kept) =>
    Array.isArray(kept) ? new Set(kept.filter((one): one is string => typeof one === 'string')) : undefined,
});

/** Some of several words that are remembered. */
export const keptChoice = <T extends string>(
  name: string,
  all: readonly T[],
  initial: ReadonlySet<T>,
): Keeping<ReadonlySet<T>> => ({
  name,
  initial,
  write: (chosen) => [...chosen],
  read: (kept) => (Array.isArray(kept) ? new Set(all.filter((one) => kept.includes(one))) : undefined),
});
