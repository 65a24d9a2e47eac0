/** Runs the actions of one request in order; the first error stops it, and nothing done before is undone. */
import type { Steps } from '../../formula/steps';
import { ApiObject, isWork, type Argument, type Outcome } from './apiObject';
import { type ApiDescription } from './apiDescription';
import { accessDenied, asHostError, HostError, invalidArgument, notImplemented } from './hostError';
import { isList, isRecord, type Json, type JsonRecord, listOf, numberOf, recordOf, textOf } from './json';
import { answerQuery } from './query';

const actionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };
const pathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };

/** What a batch needs of the workbook it runs against. */
export interface BatchSurroundings {
  readonly root: ApiObject;
  readonly api: ApiDescription;
  readonly readOnly: boolean;
  readonly references: References;
  /** Computes what an action may read, in steps; what reads without it computes at once. */
  readonly settle: () => Generator<void, void>;
}

/** Objects the client keeps beyond one batch. */
export interface References {
  keep: (object: ApiObject) => string;
  find: (id: string) => ApiObject | undefined;
  release: (id: string) => void;
}

export interface BatchFailure {
  readonly code: string;
  readonly message: string;
  readonly afterActions: number;
}

export interface BatchAnswer {
  readonly body: Json;
  readonly error?: HostError;
}

/** Runs a request body `{Actions, ObjectPaths}` and answers `{Results, TraceIds, Error?}`; gives way before each action, and within long ones. */
export function* runBatch(
  body: JsonRecord,
  surroundings: BatchSurroundings,
  failure?: BatchFailure,
): Generator<void, BatchAnswer> {
  const actions = listOf(body['Actions']).filter(isRecord);
  const batch = new Batch(surroundings, recordOf(body['ObjectPaths']));
  for (const [index, action] of actions.entries()) {
    if (mayReadResults(action)) yield* surroundings.settle();
    else yield;
    try {
      if (failure !== undefined && index >= failure.afterActions)
        throw new HostError(failure.code, failure.message);
      const work = batch.run(action);
      if (work !== undefined) yield* work;
    } catch (error) {
      const refusal = asHostError(error);
      if (refusal === undefined) throw error;
      return {
        body: { ...batch.answer(), Error: errorBody(refusal, index, batch.locationOf(action)) },
        error: refusal,
      };
    }
  }
  return { body: batch.answer() };
}

/** The error as it stands on the wire. */
export function errorBody(error: HostError, actionIndex: number, location: string): JsonRecord {
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location ?? location,
    ActionIndex: actionIndex,
    HttpStatusCode: 400,
  };
}

/** Properties and methods that show or need the results of formulas. */
const needsResults = /^$|\*|(^|[/.,])(values?|text|valueTypes)($|[,])/i;
const needsResultsFirst = /^(AutofitColumns|AutofitRows|GetSpecialCells|Calculate|Apply)/;

function mayReadResults(action: JsonRecord): boolean {
  if (action['ActionType'] === actionType.method) return needsResultsFirst.test(textOf(action['Name']));
  if (action['ActionType'] !== actionType.query) return false;
  const { Select: selected } = recordOf(action['QueryInfo']);
  const names = typeof selected === 'string' ? [selected] : listOf(selected).map(textOf);
  return names.length === 0 || names.some((name) => needsResults.test(name));
}

function isReading(method: string): boolean {
  return /^(_|Get|Find|Select|Activate|Calculate|Suspend|SetDirty|Close|Reapply)/.test(method);
}

class Batch {
  private readonly objects = new Map<number, ApiObject>();
  private readonly referenceIds = new Map<ApiObject, string>();
  private readonly results: JsonRecord[] = [];
  private readonly traces: number[] = [];

  public constructor(
    private readonly surroundings: BatchSurroundings,
    private readonly paths: JsonRecord,
  ) {}

  public answer(): JsonRecord {
    return { Results: this.results, TraceIds: this.traces };
  }

  /** Does an action; gives what is left to do of a long one. */
  public run(action: JsonRecord): Steps<undefined> | undefined {
    const id = numberOf(action['Id']);
    if (action['ActionType'] === actionType.trace) {
      this.traces.push(id);
      this.results.push({ ActionId: id, Value: null });
      return undefined;
    }
    const object = this.resolve(numberOf(action['ObjectPathId']));
    const value = object.isNull ? null : this.act(action, object);
    if (isWork(value)) return this.work(id, value);
    this.results.push({ ActionId: id, Value: value });
    return undefined;
  }

  private *work(id: number, steps: Steps<undefined>): Steps<undefined> {
    yield* steps;
    this.results.push({ ActionId: id, Value: null });
    return undefined;
  }

  /** `Range.values`: where an error happened, as the client shows it. */
  public locationOf(action: JsonRecord): string {
    const path = this.objects.get(numberOf(action['ObjectPathId']));
    const name = textOf(action['Name']);
    if (path === undefined) return this.pathName(numberOf(action['ObjectPathId']));
    return name === '' ? path.className : `${path.className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  private pathName(pathId: number): string {
    const path = recordOf(this.paths[String(pathId)]);
    const name = path['ObjectPathType'] === pathType.indexer ? 'getItem' : textOf(path['Name']);
    const parent = this.objects.get(numberOf(path['ParentObjectPathId']));
    const member = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return parent === undefined ? member : `${parent.className}.${member}`;
  }

  private act(action: JsonRecord, object: ApiObject): Json | Steps<undefined> {
    const name = textOf(action['Name']);
    switch (action['ActionType']) {
      case actionType.instantiate:
        return { ...object.ids(), ...this.referenceOf(object) };
      case actionType.query:
        return answerQuery(object, recordOf(action['QueryInfo']), this.surroundings.api);
      case actionType.method:
        return this.callForValue(object, name, this.argumentsOf(action));
      case actionType.setProperty:
        this.setProperty(object, name, this.argumentsOf(action)[0]);
        return null;
      default:
        throw notImplemented(`action type ${JSON.stringify(action['ActionType'])}`);
    }
  }

  private referenceOf(object: ApiObject): JsonRecord {
    const reference = this.referenceIds.get(object);
    return reference === undefined ? {} : { _ReferenceId: reference };
  }

  private setProperty(object: ApiObject, name: string, value: Argument): void {
    if (this.surroundings.readOnly) throw accessDenied('the workbook is read only');
    object.set(name, jsonOf(value));
  }

  private callForValue(
    object: ApiObject,
    name: string,
    values: readonly Argument[],
  ): Json | Steps<undefined> {
    if (name === '_KeepReference') {
      if (!this.referenceIds.has(object))
        this.referenceIds.set(object, this.surroundings.references.keep(object));
      return null;
    }
    if (name === '_RemoveReference') {
      const [id] = values;
      if (typeof id === 'string') this.surroundings.references.release(id);
      return null;
    }
    const result = this.call(object, name, values);
    return result instanceof ApiObject || result === undefined ? null : result;
  }

  private call(object: ApiObject, name: string, values: readonly Argument[]): Outcome {
    if (this.surroundings.readOnly && !isReading(name)) throw accessDenied('the workbook is read only');
    return object.call(name, values);
  }

  /** The object of a path; a method on the way runs once per batch however often its path is named. */
  private resolve(pathId: number): ApiObject {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const object = this.build(pathId);
    this.objects.set(pathId, object);
    return object;
  }

  private build(pathId: number): ApiObject {
    const path = recordOf(this.paths[String(pathId)]);
    const type = path['ObjectPathType'];
    const name = textOf(path['Name']);
    if (type === pathType.global) return this.surroundings.root;
    if (type === pathType.nothing) return ApiObject.nothing('Object');
    if (type === pathType.newObject) throw notImplemented(`new ${name}`);
    if (type === pathType.reference) return this.referenced(name);
    const parent = this.resolve(numberOf(path['ParentObjectPathId']));
    if (parent.isNull) return parent;
    if (type === pathType.property) return parent.navigate(name);
    const method = type === pathType.indexer ? 'GetItem' : name;
    const result = this.call(parent, method, this.argumentsOf(path));
    if (!(result instanceof ApiObject)) throw notImplemented(`${parent.className}.${method} as an object`);
    return result;
  }

  private referenced(id: string): ApiObject {
    const object = this.surroundings.references.find(id);
    if (object === undefined)
      throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    this.referenceIds.set(object, id);
    return object;
  }

  private argumentsOf(holder: JsonRecord): Argument[] {
    const info = recordOf(holder['ArgumentInfo']);
    const paths = listOf(info['ReferencedObjectPathIds']);
    return listOf(info['Arguments']).map((value, index) => this.argument(value, paths[index]));
  }

  private argument(value: Json, pathIds: Json | undefined): Argument {
    if (typeof pathIds === 'number' && pathIds !== 0) return this.resolve(pathIds);
    if (isList(pathIds) && isList(value))
      return value.map((item, index) => this.argument(item, pathIds[index]));
    return isRecord(value) ? this.withoutObjects(value) : value;
  }

  /** Objects inside plain ones (the source of a validation list) become references in formula text. */
  private withoutObjects(value: JsonRecord): Json {
    const pathId = value['_ObjectPathId'];
    if (typeof pathId === 'number') return `=${textOf(this.resolve(pathId).get('_AbsoluteAddress'))}`;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, isRecord(item) ? this.withoutObjects(item) : item]),
    );
  }
}

function jsonOf(value: Argument): Json {
  if (value === undefined) return null;
  if (value instanceof ApiObject) throw invalidArgument('an object where a value belongs');
  if (!isArguments(value)) return value;
  return value.map(jsonOf);
}

function isArguments(value: Argument): value is readonly Argument[] {
  return Array.isArray(value);
}
