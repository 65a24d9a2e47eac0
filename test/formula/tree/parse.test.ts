import fc from 'fast-check';
import { normaliseTree } from '../../../src/formula/tree/normalise';
import { parseFormula } from '../../../src/formula/tree/parse';
import { printTree } from '../../../src/formula/tree/print';
import { foldTree, nodesOf, withParts, type FormulaTree } from '../../../src/formula/tree/tree';
import { anyFormula } from '../arbitraries';
import { treeOf } from './treeOf';

const at = { sheet: 'Data', row: 9, column: 9 };

/** Tree with every operation in brackets: `-2^2` is `((-2)^2)`. */
function shape(text: string): string {
  return foldTree<string>(treeOf(text), (node, parts) => {
    switch (node.kind) {
      case 'binary':
        return `(${parts.join(node.operator)})`;
      case 'prefix':
        return `(${node.operator}${parts.join('')})`;
      case 'postfix':
        return `(${parts.join('')}${node.operator})`;
      case 'call':
        return `${node.name}[${parts.join(';')}]`;
      case 'missing':
        return '_';
      case 'parentheses':
        return parts.join('');
      default:
        return printTree(node);
    }
  });
}

/** The tree without spans and brackets. */
const bare = (tree: FormulaTree): unknown =>
  JSON.parse(
    JSON.stringify(
      foldTree<FormulaTree>(tree, (node, parts) => {
        const [inner] = parts;
        return node.kind === 'parentheses' && inner !== undefined ? inner : withParts(node, parts);
      }),
      (key, value: unknown) => (key === 'span' ? undefined : value),
    ),
  );

describe('parseFormula', () => {
  it.each([
    ['=-2^2', '((-2)^2)'],
    ['=2^-1', '(2^(-1))'],
    ['=2^3^2', '((2^3)^2)'],
    ['=-5%*2', '(((-5)%)*2)'],
    ['=1-2-3', '((1-2)-3)'],
    ['=1+2*3=7&""', '((1+(2*3))=(7&""))'],
    ['=a&b<>c', '((a&b)<>c)'],
    ['=--(A1>1)', '(-(-(A1>1)))'],
    ['=SUM(A1:B2 B1:C3,(A1,B1),,)', 'SUM[(A1:B2 B1:C3);(A1,B1);_;_]'],
    ['=INDEX(A:A,1):INDEX(A:A,9)', '(INDEX[A:A;1]:INDEX[A:A;9])'],
    ['= IF( A1 = 1 , "x" , ) ', 'IF[(A1=1);"x";_]'],
    ['=PI()', 'PI[]'],
    ['=IF(TRUE,,1)', 'IF[TRUE;_;1]'],
    ["='Data Jum''at'!$B$7#+Kunci", "('Data Jum''at'!$B$7#+Kunci)"],
    ['=SORT(A1)#', '(SORT[A1]#)'],
    ['=@A1:A3', '(@A1:A3)'],
    ['={1,-2;"a,b",TRUE}', '{1,-2;"a,b",TRUE}'],
    ['=Tabel1[[#This Row],[Nilai]]*2', '(Tabel1[[#This Row],[Nilai]]*2)'],
    ['=#REF!A1+Data!#REF!', '(#REF!+Data!#REF!)'],
    ["='C:\\kerja\\[buku.xlsx]Data'!A1", "'C:\\kerja\\[buku.xlsx]Data'!A1"],
  ])('reads %s as Excel does', (text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  it('says where each node stands in the text', () => {
    const text = '=IF( A1>5 ,"x", B2/C2 )';
    const spans = nodesOf(treeOf(text)).map(({ span }) => text.slice(span.start, span.end));
    expect(spans).toEqual(['A1', '5', 'A1>5', '"x"', 'B2', 'C2', 'B2/C2', 'IF( A1>5 ,"x", B2/C2 )']);
  });

  it.each([
    ['', 'empty', 0],
    ['=', 'empty', 1],
    ['=SUM(A1', 'unclosed', 7],
    ['=(1', 'unclosed', 3],
    ['=1+', 'unexpected', 3],
    ['=1 2', 'unexpected', 3],
    ['=A1)', 'unexpected', 3],
    ['=SUM(A1;B1)', 'unexpected', 7],
    ['=*2', 'unexpected', 1],
    ['={1,A1}', 'unexpected', 1],
    [`=${'1+'.repeat(5000)}1`, 'tooLong', 8192],
    [`=${'('.repeat(3000)}1${')'.repeat(3000)}`, 'tooDeep', 401],
    [`=${'-'.repeat(8000)}1`, 'tooDeep', 401],
    [`=1${'%'.repeat(8000)}`, 'tooDeep', 403],
  ])('gives the trouble with %.20s as a value', (text, reason, place) => {
    expect(parseFormula(text)).toEqual({ kind: 'trouble', reason, at: place });
  });

  it('reads the longest and the deepest formulas of Excel', () => {
    const chain = `=A1${'+A1'.repeat(2700)}`;
    expect(printTree(treeOf(chain))).toBe(chain.slice(1));
    const nested = `=${'IF(A1>1,B1&C1+D1*'.repeat(64)}E1${',0)'.repeat(64)}`;
    expect(printTree(treeOf(nested))).toBe(nested.slice(1));
  });

  it('gives a tree or a trouble for any text, never an exception', () => {
    const scraps = fc.constantFrom(
      '=',
      'A1',
      "'",
      '!',
      '[',
      ']',
      '#REF!',
      '"',
      '{',
      '}',
      ':',
      'SUM(',
      '(',
      ')',
      ',',
      ' ',
      '%',
      '-',
      '9',
      '\ud800',
      'x',
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 20 }), (parts) => {
        expect(parseFormula(parts.join(''))).toHaveProperty('kind');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('printTree', () => {
  it('gives a text that reads as the same tree', () => {
    fc.assert(
      fc.property(anyFormula, (text) => {
        const tree = treeOf(text);
        expect(bare(treeOf(printTree(tree)))).toEqual(bare(tree));
      }),
    );
  });

  it('puts brackets where a tree without them needs them', () => {
    fc.assert(
      fc.property(anyFormula, (text) => {
        const tree = normaliseTree(treeOf(text), at);
        expect(bare(treeOf(printTree(tree)))).toEqual(bare(tree));
      }),
    );
    const printed = (text: string): string => printTree(normaliseTree(treeOf(text), at));
    expect(printed('=(1+2)*(3)-(4-(5))')).toBe('(1+2)*3-(4-5)');
    expect(printed('=-(2^2)')).toBe('-(2^2)');
    expect(printed('=(-2)^2')).toBe('-2^2');
    expect(printed('=sum((A1,B1))')).toBe('SUM((A1,B1))');
  });
});
