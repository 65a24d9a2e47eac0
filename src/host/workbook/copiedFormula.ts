import type { MovableFormula } from '../../formula/move';

/**
 * A formula as a cell has it that was copied from another one. Its text is put together when somebody asks for it: a sheet is
 * filled by copying, and most of its formulas are computed and never read.
 */
export class CopiedFormula {
  public readonly kind = 'formula';
  private written: string | undefined;

  /** `original`: what all copies of one cell share; `rows` and `columns`: how far from there it was copied to, before it was moved by whatever moves cells. */
  public constructor(
    public readonly original: MovableFormula,
    public readonly rows: number,
    public readonly columns: number,
  ) {}

  public get text(): string {
    return (this.written ??= this.original(this.rows, this.columns));
  }

  /** As any other formula is written. */
  public toJSON(): { readonly kind: 'formula'; readonly text: string } {
    return { kind: this.kind, text: this.text };
  }
}
