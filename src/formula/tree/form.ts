/** Forms: what a formula means, in an order of its own, so that two ways to write the same have one form. */

export interface Form {
  /** The same for the same form within one `Forms`. */
  readonly id: number;
  readonly head: string;
  readonly parts: readonly Form[];
  /** Value of a number constant. */
  readonly number?: number;
}

/** Makes forms, each only once, so that equal forms are the same object. */
export class Forms {
  private readonly known = new Map<string, Form>();

  make(head: string, parts: readonly Form[] = []): Form {
    return this.intern(`${head}|${parts.map(({ id }) => id).join(',')}`, { head, parts });
  }

  /** The same with its parts in an order that does not depend on how they were written. */
  unordered(head: string, parts: readonly Form[]): Form {
    return this.make(
      head,
      [...parts].sort((one, other) => one.id - other.id),
    );
  }

  number(number: number): Form {
    return this.intern(`number ${number.toPrecision(14)}`, { head: 'number', parts: [], number });
  }

  private intern(key: string, form: Omit<Form, 'id'>): Form {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = { ...form, id: this.known.size };
    this.known.set(key, made);
    return made;
  }
}
