import type { Steps } from '../../formula/steps';
import { invalidArgument, notImplemented } from './hostError';
import { type Json, type JsonRecord, recordOf } from './json';

/** What a method is called with: plain values, or objects the client passed by their path. */
export type Argument = Json | ApiObject | undefined | readonly Argument[];

/** What a method gives: an object, a value, nothing, or long work in steps that gives nothing. */
export type Outcome = ApiObject | Json | undefined | Steps<undefined>;

export function isWork(outcome: Outcome): outcome is Steps<undefined> {
  return (
    typeof outcome === 'object' && outcome !== null && 'next' in outcome && typeof outcome.next === 'function'
  );
}

export interface ScalarMember<Target> {
  readonly get: (target: Target) => Json;
  readonly set?: (target: Target, value: Json) => void;
}

/** One class of the API over a target of the host; names are those on the wire (PascalCase). */
export interface ApiClass<Target> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, ScalarMember<Target>>>;
  readonly navigation?: Readonly<Record<string, (target: Target) => ApiObject>>;
  readonly methods?: Readonly<Record<string, (target: Target, call: Call) => Outcome>>;
  /** Makes it a collection. */
  readonly items?: (target: Target) => readonly ApiObject[];
  /** Identity of a member of a collection, answered when it is instantiated. */
  readonly ids?: (target: Target) => JsonRecord;
}

/** Positional arguments of a call, each read with the type it must have. */
export class Call {
  public constructor(
    public readonly member: string,
    private readonly values: readonly Argument[],
  ) {}

  public at(index: number): Argument {
    return this.values[index];
  }

  public isAbsent(index: number): boolean {
    const value = this.values[index];
    return value === undefined || value === null;
  }

  public text(index: number): string {
    const value = this.values[index];
    if (typeof value !== 'string') throw invalidArgument(`${this.member}, argument ${index + 1} is no text`);
    return value;
  }

  public optionalText(index: number): string | undefined {
    return this.isAbsent(index) ? undefined : this.text(index);
  }

  public whole(index: number): number {
    const value = this.values[index];
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw invalidArgument(`${this.member}, argument ${index + 1} is no whole number`);
    return value;
  }

  public optionalWhole(index: number): number | undefined {
    return this.isAbsent(index) ? undefined : this.whole(index);
  }

  public flag(index: number): boolean {
    return this.values[index] === true;
  }

  public json(index: number): Json {
    const value = this.values[index];
    if (value === undefined) return null;
    if (value instanceof ApiObject)
      throw invalidArgument(`${this.member}, argument ${index + 1} is an object`);
    return plain(value);
  }

  public record(index: number): JsonRecord {
    return recordOf(this.json(index));
  }

  public object(index: number): ApiObject | undefined {
    const value = this.values[index];
    return value instanceof ApiObject ? value : undefined;
  }
}

function plain(value: Exclude<Argument, ApiObject>): Json {
  if (value === undefined) return null;
  if (!isArgumentList(value)) return value;
  return value.map((item) => {
    if (item instanceof ApiObject) throw invalidArgument('an object inside a list');
    return plain(item);
  });
}

function isArgumentList(value: Argument): value is readonly Argument[] {
  return Array.isArray(value);
}

/** An object on the wire: a class over its target, with the target's type forgotten. */
export class ApiObject {
  private constructor(
    public readonly className: string,
    /** Undefined: a null object. */
    public readonly target: unknown,
    public readonly isNull: boolean,
    private readonly access: Access | undefined,
  ) {}

  public static of<Target>(apiClass: ApiClass<Target>, target: Target): ApiObject {
    return new ApiObject(apiClass.name, target, false, accessOf(apiClass, target));
  }

  /** Everything done to it does nothing; the client shows it with `isNullObject`. */
  public static nothing(className: string): ApiObject {
    return new ApiObject(className, undefined, true, undefined);
  }

  public get(name: string): Json {
    return this.having().get(name);
  }

  public set(name: string, value: Json): void {
    this.having().set(name, value);
  }

  public navigate(name: string): ApiObject {
    return this.having().navigate(name);
  }

  public call(name: string, values: readonly Argument[]): Outcome {
    return this.having().call(name, values);
  }

  public has(kind: 'scalar' | 'navigation' | 'method', name: string): boolean {
    return this.access?.has(kind, name) ?? false;
  }

  public items(): readonly ApiObject[] | undefined {
    return this.access?.items();
  }

  public ids(): JsonRecord {
    return this.access?.ids() ?? {};
  }

  public scalarNames(): readonly string[] {
    return this.access?.scalarNames() ?? [];
  }

  private having(): Access {
    if (this.access === undefined) throw invalidArgument(`${this.className} is a null object`);
    return this.access;
  }
}

interface Access {
  get: (name: string) => Json;
  set: (name: string, value: Json) => void;
  navigate: (name: string) => ApiObject;
  call: (name: string, values: readonly Argument[]) => Outcome;
  has: (kind: 'scalar' | 'navigation' | 'method', name: string) => boolean;
  items: () => readonly ApiObject[] | undefined;
  ids: () => JsonRecord;
  scalarNames: () => readonly string[];
}

function own<Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

/** `RowHidden` is `rowHidden` to the people who write it. */
export function memberName(className: string, name: string): string {
  return `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function accessOf<Target>(apiClass: ApiClass<Target>, target: Target): Access {
  const called = (name: string): string => memberName(apiClass.name, name);
  return {
    get: (name) => {
      const scalar = own(apiClass.scalars, name);
      if (scalar === undefined) throw notImplemented(called(name));
      return scalar.get(target);
    },
    set: (name, value) => {
      const scalar = own(apiClass.scalars, name);
      if (scalar === undefined) throw notImplemented(called(name));
      if (scalar.set === undefined) throw notImplemented(`${called(name)} (write)`);
      scalar.set(target, value);
    },
    navigate: (name) => {
      const step = own(apiClass.navigation, name);
      if (step === undefined) throw notImplemented(called(name));
      return step(target);
    },
    call: (name, values) => {
      const method = own(apiClass.methods, name);
      if (method === undefined) throw notImplemented(called(name));
      return method(target, new Call(called(name), values));
    },
    has: (kind, name) => {
      if (kind === 'scalar') return own(apiClass.scalars, name) !== undefined;
      return kind === 'navigation'
        ? own(apiClass.navigation, name) !== undefined
        : own(apiClass.methods, name) !== undefined;
    },
    items: () => apiClass.items?.(target),
    ids: () => apiClass.ids?.(target) ?? {},
    scalarNames: () => Object.keys(apiClass.scalars ?? {}),
  };
}
