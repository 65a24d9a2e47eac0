import { printReference } from '../address';
import { areAlike, joinedStrips, stripForm, stripOf } from './areaForms';
import type { Form, Forms } from './form';
import { areaOfNode } from './normalise';
import { printLiteral, printTree } from './print';
import { negated, productForm, sumForm, type Equivalence } from './sumForms';
import { foldTree, type BinaryNode, type CellPlace, type FormulaTree, type ReferenceNode } from './tree';

/** Form of every node of a normalised tree, by the rewrites that never change a result or only that of texts. */
export function formsOf(
  tree: FormulaTree,
  at: CellPlace,
  forms: Forms,
  equivalence: Equivalence,
): ReadonlyMap<FormulaTree, Form> {
  const found = new Map<FormulaTree, Form>();
  foldTree<Form>(tree, (node, parts) => {
    const form = formOf(node, parts, at, forms, equivalence);
    found.set(node, form);
    return form;
  });
  return found;
}

function formOf(
  node: FormulaTree,
  parts: readonly Form[],
  at: CellPlace,
  forms: Forms,
  equivalence: Equivalence,
): Form {
  switch (node.kind) {
    case 'number':
      return forms.number(node.number);
    case 'text':
    case 'boolean':
      return forms.make(printLiteral(node));
    case 'reference':
      return referenceForm(node, at, forms);
    case 'name':
      return forms.make(`name ${printTree(node).toUpperCase()}`);
    case 'prefix':
      return node.operator === '-' ? negatedForm(forms, parts) : forms.make(`prefix ${node.operator}`, parts);
    case 'postfix':
      return node.operator === '%'
        ? productForm(forms, parts, [forms.number(100)], equivalence)
        : forms.make('spill', parts);
    case 'binary':
      return binaryForm(node, parts, forms, equivalence);
    case 'call':
      return callForm(node.name, parts, forms, equivalence);
    case 'parentheses':
      return parts[0] ?? forms.make('');
    default:
      return forms.make(`${node.kind} ${printTree(node).toUpperCase()}`);
  }
}

function negatedForm(forms: Forms, parts: readonly Form[]): Form {
  const [first] = parts;
  return first === undefined ? forms.make('minus') : negated(forms, first);
}

function referenceForm(node: ReferenceNode, at: CellPlace, forms: Forms): Form {
  const { sheet, area, book, lastSheet } = areaOfNode(node, at);
  const isPlain = !node.spill && book === undefined && lastSheet === undefined;
  if (isPlain && area.columns === 1) {
    const last = area.row + area.rows - 1;
    return stripForm(forms, { sheet: sheet.toUpperCase(), column: area.column, first: area.row, last });
  }
  const prefix = `[${book ?? ''}]${sheet}:${lastSheet ?? ''}`.toUpperCase();
  return forms.make(`area ${prefix}!${printReference(node.reference)}${node.spill ? '#' : ''}`);
}

function binaryForm(node: BinaryNode, parts: readonly Form[], forms: Forms, equivalence: Equivalence): Form {
  const [left, right] = parts;
  if (left === undefined || right === undefined) return forms.make(node.operator, parts);
  switch (node.operator) {
    case '+':
      return sumForm(forms, [term(forms, left), term(forms, right)], equivalence);
    case '-':
      return sumForm(forms, [term(forms, left), negated(forms, term(forms, right))], equivalence);
    case '*':
      return productForm(forms, parts, [], equivalence);
    case '/':
      return productForm(forms, [left], [right], equivalence);
    case '&':
      return forms.make(
        'join',
        parts.flatMap((part) => (part.head === 'join' ? part.parts : [part])),
      );
    case '=':
      return forms.unordered('=', parts);
    case '<>':
      return not(forms, forms.unordered('=', parts));
    case '<':
      return forms.make('<', [left, right]);
    case '>':
      return forms.make('<', [right, left]);
    case '>=':
      return not(forms, forms.make('<', [left, right]));
    case '<=':
      return not(forms, forms.make('<', [right, left]));
    default:
      return forms.make(node.operator, parts);
  }
}

/** A whole column of cells that is added to something is an array, not the sum of its cells. */
function term(forms: Forms, form: Form): Form {
  const strip = stripOf(form);
  return strip === undefined || strip.first === strip.last ? form : forms.make('array', [form]);
}

function not(forms: Forms, form: Form): Form {
  const [inner] = form.parts;
  return form.head === 'NOT' && inner !== undefined && isCondition(inner) ? inner : forms.make('NOT', [form]);
}

/** What gives TRUE or FALSE by itself: taking NOT away twice changes nothing. */
const isCondition = (form: Form): boolean => /^(?:=|<|NOT|AND|OR|IS[A-Z]+|TRUE|FALSE|EXACT)$/.test(form.head);

const unorderedCalls: ReadonlySet<string> = new Set([
  'MAX',
  'MIN',
  'AND',
  'OR',
  'COUNT',
  'COUNTA',
  'AVERAGE',
]);

function callForm(name: string, parts: readonly Form[], forms: Forms, equivalence: Equivalence): Form {
  const [first, second, third] = parts;
  switch (name) {
    case 'IF':
      return ifForm(parts, forms);
    case 'NOT':
      return first === undefined ? forms.make(name) : not(forms, first);
    case 'SUM':
      return sumCall(parts, forms, equivalence);
    case 'CONCATENATE':
      return parts.length < 2
        ? forms.make(name, parts)
        : forms.make(
            'join',
            parts.flatMap((part) => (part.head === 'join' ? part.parts : [part])),
          );
    case 'NA':
      return parts.length === 0 ? forms.make('error #N/A') : forms.make(name, parts);
    case 'COUNTIF':
      return forms.make('COUNTIFS', parts);
    case 'SUMIF':
      return first !== undefined && second !== undefined && (third === undefined || areAlike(first, third))
        ? forms.make('SUMIFS', [third ?? first, first, second])
        : forms.make(name, parts);
    default:
      return unorderedCalls.has(name)
        ? forms.unordered(name, joinedStrips(forms, parts))
        : forms.make(name, parts);
  }
}

function ifForm(parts: readonly Form[], forms: Forms): Form {
  const [condition, whenTrue] = parts;
  if (condition === undefined || whenTrue === undefined) return forms.make('IF', parts);
  const whenFalse = parts[2] ?? forms.make('FALSE');
  const [denied] = condition.parts;
  if (condition.head === 'NOT' && denied !== undefined)
    return forms.make('IF', [denied, whenFalse, whenTrue]);
  return forms.make('IF', [condition, whenTrue, whenFalse]);
}

/** SUM ignores texts where `+` fails on them, so only cells without texts make the two the same. */
function sumCall(parts: readonly Form[], forms: Forms, equivalence: Equivalence): Form {
  const joined = joinedStrips(forms, parts);
  if (equivalence === 'always') return forms.unordered('SUM', joined);
  const terms = joined.map((part) => (/^(?:area|name) /.test(part.head) ? forms.make('SUM', [part]) : part));
  return sumForm(forms, terms, equivalence);
}
