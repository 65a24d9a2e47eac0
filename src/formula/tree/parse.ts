import { tokenise, type Token } from '../tokens';
import { parseArray } from './array';
import {
  precedence,
  type BinaryOperator,
  type FormulaTree,
  type FormulaTrouble,
  type PostfixNode,
  type PrefixNode,
  type Span,
} from './tree';

/** Longest formula of Excel, and how deep reading goes: 64 nested functions with operators around each fit. */
const maximumLength = 8192;
const maximumDepth = 400;

interface Lexeme {
  readonly token: Token;
  readonly span: Span;
}

/**
 * Tree of a formula in English A1 form, with or without its `=`. Never throws: what is no formula is a trouble as a value,
 * also beyond Excel's 8,192 characters and far beyond its 64 levels.
 */
export function parseFormula(text: string): FormulaTree | FormulaTrouble {
  if (text.length > maximumLength) return { kind: 'trouble', reason: 'tooLong', at: maximumLength };
  return new FormulaParser(lexemesOf(text), text.length).formula();
}

const operandEnds: ReadonlySet<Token['kind']> = new Set([
  'reference',
  'name',
  'structured',
  'error',
  'close',
]);
const operandStarts: ReadonlySet<Token['kind']> = new Set([
  ...(['reference', 'name', 'structured', 'error', 'function', 'open'] as const),
]);

/** Tokens with their places; of the blanks only those that intersect two areas stay. */
function lexemesOf(text: string): readonly Lexeme[] {
  let at = 0;
  const all = tokenise(text).map((token): Lexeme => {
    const start = at;
    at += token.text.length;
    return { token, span: { start, end: at } };
  });
  return all.filter(({ token }, index) => {
    if (token.kind === 'start') return false;
    if (token.kind !== 'whitespace') return true;
    const before = all[index - 1]?.token.kind;
    const after = all[index + 1]?.token.kind;
    return before !== undefined && after !== undefined && operandEnds.has(before) && operandStarts.has(after);
  });
}

class FormulaParser {
  private at = 0;
  private depth = 0;
  private trouble: FormulaTrouble | undefined;

  constructor(
    private readonly lexemes: readonly Lexeme[],
    private readonly length: number,
  ) {}

  formula(): FormulaTree | FormulaTrouble {
    if (this.lexemes.length === 0) return { kind: 'trouble', reason: 'empty', at: this.length };
    const tree = this.expression(0, true);
    if (tree !== undefined && this.at === this.lexemes.length) return tree;
    return this.trouble ?? { kind: 'trouble', reason: 'unexpected', at: this.place() };
  }

  /** An expression whose operators bind at least so tightly; `unites` where a comma unites areas, not separates arguments. */
  private expression(weakest: number, unites: boolean): FormulaTree | undefined {
    this.depth += 1;
    if (this.depth > maximumDepth) return this.fail('tooDeep');
    let left = this.operand(unites);
    while (left !== undefined) {
      const next = this.extended(left, weakest, unites);
      if (next === left) break;
      left = next;
    }
    this.depth -= 1;
    return left;
  }

  private extended(left: FormulaTree, weakest: number, unites: boolean): FormulaTree | undefined {
    const postfix = this.postfixOperator();
    if (postfix !== undefined && (postfix === '#' || precedence.postfix >= weakest)) {
      const end = this.take()?.span.end ?? this.length;
      this.postfixes += 1;
      if (this.postfixes > maximumDepth) return this.fail('tooDeep');
      return { kind: 'postfix', operator: postfix, operand: left, span: { start: left.span.start, end } };
    }
    const operator = this.binaryOperator(unites);
    if (operator === undefined || precedence[operator] < weakest) return left;
    this.take();
    const right = this.expression(precedence[operator] + 1, unites);
    return (
      right && {
        kind: 'binary',
        operator,
        left,
        right,
        span: { start: left.span.start, end: right.span.end },
      }
    );
  }
  private postfixes = 0;

  private postfixOperator(): PostfixNode['operator'] | undefined {
    const text = this.peek()?.token.kind === 'operator' ? this.peek()?.token.text : undefined;
    return text === '%' || text === '#' ? text : undefined;
  }

  private binaryOperator(unites: boolean): BinaryOperator | undefined {
    const token = this.peek()?.token;
    switch (token?.kind) {
      case 'operator':
        return isBinary(token.text) ? token.text : undefined;
      case 'separator':
        return unites ? ',' : undefined;
      case 'whitespace':
        return ' ';
      default:
        return undefined;
    }
  }

  private operand(unites: boolean): FormulaTree | undefined {
    const lexeme = this.peek();
    if (lexeme === undefined) return this.fail('unexpected');
    const { token, span } = lexeme;
    this.at += 1;
    switch (token.kind) {
      case 'operator':
        return this.prefix(token.text, span, unites);
      case 'function':
        return this.call(token.text, span);
      case 'open':
        return this.parentheses(span);
      default: {
        const leaf = leafOf(token, span);
        if (leaf !== undefined) return leaf;
        this.at -= 1;
        return this.fail('unexpected');
      }
    }
  }

  private prefix(operator: string, span: Span, unites: boolean): FormulaTree | undefined {
    if (!isPrefix(operator)) {
      this.at -= 1;
      return this.fail('unexpected');
    }
    const operand = this.expression(precedence.prefix, unites);
    return (
      operand && { kind: 'prefix', operator, operand, span: { start: span.start, end: operand.span.end } }
    );
  }

  private parentheses(span: Span): FormulaTree | undefined {
    const inner = this.expression(0, true);
    if (inner === undefined) return undefined;
    const close = this.closing();
    return close && { kind: 'parentheses', inner, span: { start: span.start, end: close.end } };
  }

  private call(name: string, span: Span): FormulaTree | undefined {
    this.take();
    const parts: FormulaTree[] = [];
    while (this.peek()?.token.kind !== 'close' || parts.length > 0) {
      const part = this.argument();
      if (part === undefined) return undefined;
      parts.push(part);
      if (this.peek()?.token.kind !== 'separator') break;
      this.take();
    }
    const close = this.closing();
    return close && { kind: 'call', name, arguments: parts, span: { start: span.start, end: close.end } };
  }

  private argument(): FormulaTree | undefined {
    const next = this.peek();
    if (next?.token.kind === 'separator' || next?.token.kind === 'close') {
      return { kind: 'missing', span: { start: next.span.start, end: next.span.start } };
    }
    return this.expression(0, false);
  }

  private closing(): Span | undefined {
    const next = this.peek();
    if (next?.token.kind === 'close') {
      this.take();
      return next.span;
    }
    this.fail(next === undefined ? 'unclosed' : 'unexpected');
    return undefined;
  }

  private peek(): Lexeme | undefined {
    return this.lexemes[this.at];
  }

  private take(): Lexeme | undefined {
    this.at += 1;
    return this.lexemes[this.at - 1];
  }

  private place(): number {
    return this.peek()?.span.start ?? this.length;
  }

  private fail(reason: FormulaTrouble['reason']): FormulaTree | undefined {
    this.trouble ??= { kind: 'trouble', reason, at: this.place() };
    return undefined;
  }
}

const isPrefix = (text: string): text is PrefixNode['operator'] =>
  text === '-' || text === '+' || text === '@';
const isBinary = (text: string): text is BinaryOperator => text in precedence && /^[^a-z]/.test(text);

function leafOf(token: Token, span: Span): FormulaTree | undefined {
  switch (token.kind) {
    case 'number': {
      const number = Number(token.text);
      return Number.isFinite(number) ? { kind: 'number', number, span } : undefined;
    }
    case 'string':
      return { kind: 'text', text: token.text.slice(1, -1).replaceAll('""', '"'), span };
    case 'boolean':
      return { kind: 'boolean', boolean: token.text.toUpperCase() === 'TRUE', span };
    case 'structured':
      return { kind: 'structured', text: token.text, span };
    case 'array':
      return parseArray(token.text, span);
    default:
      return addressedLeaf(token, span);
  }
}

function addressedLeaf(token: Token, span: Span): FormulaTree | undefined {
  switch (token.kind) {
    case 'reference': {
      const { reference, spill, sheet } = token;
      return { kind: 'reference', reference, spill, span, ...(sheet === undefined ? {} : { sheet }) };
    }
    case 'name':
    case 'error': {
      const bare = token.text.slice(token.sheet?.text.length ?? 0);
      const sheet = token.sheet === undefined ? {} : { sheet: token.sheet };
      if (token.kind === 'name') return { kind: 'name', name: bare, span, ...sheet };
      return { kind: 'error', code: errorCode(bare), span, ...sheet };
    }
    default:
      return undefined;
  }
}

/** `#REF!A1` of a deleted sheet is `#REF!`. */
function errorCode(text: string): string {
  return text.toUpperCase().startsWith('#REF!') ? '#REF!' : text.toUpperCase();
}
