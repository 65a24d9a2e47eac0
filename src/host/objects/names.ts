import { type ApiClass, ApiObject, type Argument, type ScalarMember } from '../protocol/apiObject';
import { invalidArgument, invalidOperation, itemNotFound } from '../protocol/hostError';
import type { Json } from '../protocol/json';
import { parseAddress, printSheetPrefix, areaAddress, areaOf } from '../../formula/address';
import { addName, areaOfName, deleteName, findName, readCell } from '../workbook/operations';
import type { DefinedName, SheetModel } from '../workbook/model';
import { RangeTarget } from './rangeTarget';
import type { Session } from './session';

interface NamesTarget {
  readonly session: Session;
  /** Absent: names of the workbook. */
  readonly sheet?: SheetModel;
}

interface NameTarget {
  readonly session: Session;
  readonly name: DefinedName;
}

/** Names of the workbook, or of a sheet. */
export function namesObject(session: Session, sheet?: SheetModel): ApiObject {
  return ApiObject.of(namesClass, sheet === undefined ? { session } : { session, sheet });
}

function nameObject(session: Session, name: DefinedName): ApiObject {
  return ApiObject.of(nameClass, { session, name });
}

/** `=Sheet1!$A$1:$B$2` of what a name is to stand for: a range, an address or a formula. */
function formulaOf(target: NamesTarget, reference: Argument): string {
  if (reference instanceof ApiObject) {
    if (reference.target instanceof RangeTarget) return `=${reference.target.absoluteAddress}`;
    throw invalidArgument('a name stands for a range or a formula');
  }
  if (typeof reference !== 'string') throw invalidArgument('a name stands for a range or a formula');
  const address = parseAddress(reference);
  if (
    !reference.startsWith('=') &&
    address !== undefined &&
    target.sheet !== undefined &&
    address.sheet === undefined
  ) {
    return `=${printSheetPrefix(target.sheet.name)}${areaAddress(areaOf(address.reference), true)}`;
  }
  return reference.startsWith('=') ? reference : `=${reference}`;
}

function add(target: NamesTarget, name: string, formula: string, comment: string | undefined): ApiObject {
  const { session, sheet } = target;
  const added = addName(session.model, {
    name,
    formula,
    ...(comment === undefined ? {} : { comment }),
    ...(sheet === undefined ? {} : { sheetId: sheet.id }),
  });
  session.apply(added.changes);
  return nameObject(session, added.name);
}

function find({ session, sheet }: NamesTarget, name: string): DefinedName | undefined {
  return findName(session.model, name, sheet?.id);
}

function within({ session, sheet }: NamesTarget): DefinedName[] {
  return session.model.names.filter((name) => name.sheetId === sheet?.id);
}

const namesClass: ApiClass<NamesTarget> = {
  name: 'NamedItemCollection',
  items: (target) => within(target).map((name) => nameObject(target.session, name)),
  methods: {
    Add: (target, call) => add(target, call.text(0), formulaOf(target, call.at(1)), call.optionalText(2)),
    AddFormulaLocal: (target, call) =>
      add(target, call.text(0), formulaOf(target, call.text(1)), call.optionalText(2)),
    GetCount: (target) => within(target).length,
    GetItem: (target, call) => {
      const name = find(target, call.text(0));
      if (name === undefined) throw itemNotFound(`the name ${call.text(0)}`);
      return nameObject(target.session, name);
    },
    GetItemOrNullObject: (target, call) => {
      const name = find(target, call.text(0));
      return name === undefined ? ApiObject.nothing('NamedItem') : nameObject(target.session, name);
    },
  },
};

/** Cells of the name; undefined where it stands for something else. */
function rangeOf({ session, name }: NameTarget): RangeTarget | undefined {
  const place = areaOfName(session.model, name);
  return place && new RangeTarget(session, place.sheet, place.area);
}

function constantOf(name: DefinedName): number | string | boolean | undefined {
  const text = name.formula.slice(1);
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  return undefined;
}

/** Excel leaves `#REF!$C$8` of a name whose sheet was deleted, LibreOffice `#ref!$c$8`. */
const isDead = ({ formula }: DefinedName): boolean => /#REF!/i.test(formula);

function typeOf(target: NameTarget): string {
  if (rangeOf(target) !== undefined) return 'Range';
  const constant = constantOf(target.name);
  if (typeof constant === 'number') return 'Double';
  if (typeof constant === 'boolean') return 'Boolean';
  if (isDead(target.name)) return 'Error';
  return 'String';
}

function valueOf(target: NameTarget): Json {
  const range = rangeOf(target);
  if (range === undefined) {
    return constantOf(target.name) ?? (isDead(target.name) ? '#REF!' : target.name.formula);
  }
  target.session.settle();
  const { row, column, rows, columns } = range.area;
  // Excel answers the address of a range of several cells.
  return rows * columns === 1 ? readCell(range.sheet, row, column).value : range.absoluteAddress;
}

const formula: ScalarMember<NameTarget> = {
  get: ({ name }) => name.formula,
  set: ({ session, name }, value) => {
    if (typeof value !== 'string' || !value.startsWith('='))
      throw invalidArgument('the formula of a name begins with =');
    name.formula = value;
    session.apply([{ kind: 'names' }]);
  },
};

const nameClass: ApiClass<NameTarget> = {
  name: 'NamedItem',
  ids: ({ name }) => ({ _Id: name.name, Name: name.name }),
  scalars: {
    Name: { get: ({ name }) => name.name },
    Formula: formula,
    Type: { get: typeOf },
    Value: { get: valueOf },
    Visible: {
      get: ({ name }) => name.visible,
      set: ({ session, name }, value) => {
        name.visible = value === true;
        session.touch();
      },
    },
    Comment: {
      get: ({ name }) => name.comment,
      set: ({ session, name }, value) => {
        name.comment = typeof value === 'string' ? value : '';
        session.touch();
      },
    },
    Scope: { get: ({ name }) => (name.sheetId === undefined ? 'Workbook' : 'Worksheet') },
  },
  navigation: {
    Worksheet: (target) => {
      const sheet = sheetOf(target);
      if (sheet === undefined) throw itemNotFound('a name of the workbook has no worksheet');
      return target.session.objects.worksheet(target.session, sheet);
    },
    WorksheetOrNullObject: (target) => {
      const sheet = sheetOf(target);
      return sheet === undefined
        ? ApiObject.nothing('Worksheet')
        : target.session.objects.worksheet(target.session, sheet);
    },
  },
  methods: {
    Delete: ({ session, name }) => {
      session.apply(deleteName(session.model, name));
      return undefined;
    },
    GetRange: (target) => {
      const range = rangeOf(target);
      if (range === undefined) throw invalidOperation(`the name ${target.name.name} stands for no range`);
      return range.object;
    },
    GetRangeOrNullObject: (target) => rangeOf(target)?.object ?? ApiObject.nothing('Range'),
  },
};

function sheetOf({ session, name }: NameTarget): SheetModel | undefined {
  return name.sheetId === undefined ? undefined : session.sheet(name.sheetId);
}
