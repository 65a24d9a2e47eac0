/** Forms of areas inside SUM: `SUM(A1:A3)` and `SUM(A1,A2:A3)` add the same cells. */
import type { Form, Forms } from './form';

/** A column of cells; what a reference to cells of one sheet is taken apart into. */
export interface Strip {
  readonly sheet: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const stripHead = /^strip (\d+) (\d+) (\d+) (.*)$/s;

export function stripForm(forms: Forms, strip: Strip): Form {
  return forms.make(`strip ${strip.column} ${strip.first} ${strip.last} ${strip.sheet}`);
}

/** Forms with the strips among them joined where they touch; cells named twice stay named twice. */
export function joinedStrips(forms: Forms, all: readonly Form[]): readonly Form[] {
  const strips = all.flatMap((form) => stripOf(form) ?? []).sort(inSheetOrder);
  if (strips.length < 2) return all;
  const joined: Strip[] = [];
  for (const strip of strips) {
    const before = joined.at(-1);
    if (before !== undefined && isBelow(before, strip)) joined.splice(-1, 1, { ...before, last: strip.last });
    else joined.push(strip);
  }
  return [
    ...joined.map((strip) => stripForm(forms, strip)),
    ...all.filter((form) => stripOf(form) === undefined),
  ];
}

/** The column of cells a form stands for; undefined when it is none. */
export function stripOf(form: Form): Strip | undefined {
  if (!form.head.startsWith('strip ')) return undefined;
  const [, column = '', first = '', last = '', sheet = ''] = stripHead.exec(form.head) ?? [];
  return { column: Number(column), first: Number(first), last: Number(last), sheet };
}

function isBelow(before: Strip, strip: Strip): boolean {
  return before.sheet === strip.sheet && before.column === strip.column && before.last + 1 === strip.first;
}

function inSheetOrder(one: Strip, other: Strip): number {
  if (one.sheet !== other.sheet) return one.sheet < other.sheet ? -1 : 1;
  return one.column - other.column || one.first - other.first || one.last - other.last;
}

/** Whether two forms are columns of as many cells. */
export function areAlike(one: Form, other: Form): boolean {
  const [first, second] = [stripOf(one), stripOf(other)];
  if (first === undefined || second === undefined) return false;
  return first.last - first.first === second.last - second.first;
}
