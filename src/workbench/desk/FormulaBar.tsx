import { useRef, useState, type ReactElement } from 'react';
import { leavingKeyOf } from '../grid/keys';
import { addressOf } from '../grid/useEditing';
import type { GridState } from '../grid/useGrid';
import type { WorkbenchTexts } from './desk';

/** Where the cursor is; an address or name typed here and Enter go there. */
function AddressBox({ grid, texts }: FormulaBarProps): ReactElement {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      className="address"
      aria-label={texts('cellAddress')}
      spellCheck={false}
      value={typed ?? addressOf(grid.cursor.cursor)}
      onFocus={(event) => {
        event.target.select();
      }}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        if (event.key === 'Enter' && typed !== undefined) grid.goToReference(typed);
        setTyped(undefined);
        grid.takeFocus();
      }}
      onBlur={() => {
        setTyped(undefined);
      }}
    />
  );
}

interface FormulaBarProps {
  readonly grid: GridState;
  readonly texts: WorkbenchTexts;
}

/** Address and content of the cell under the cursor; typing here edits it. */
export function FormulaBar({ grid, texts }: FormulaBarProps): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const { edit } = grid;
  return (
    <div className="formula-bar">
      <AddressBox grid={grid} texts={texts} />
      <span className="function-sign" aria-hidden>
        fx
      </span>
      <input
        ref={field}
        className="formula"
        aria-label={texts('formulaBar')}
        spellCheck={false}
        value={edit.editing?.text ?? edit.content}
        onFocus={() => {
          edit.begin(edit.content, 'bar');
        }}
        onChange={(event) => {
          edit.change(event.target.value);
        }}
        onKeyDown={(event) => {
          const way = leavingKeyOf(event);
          if (way === undefined) return;
          event.preventDefault();
          grid.leave(way);
          field.current?.blur();
          grid.takeFocus();
        }}
        onBlur={() => {
          if (edit.editing?.place === 'bar') grid.leave('stay');
        }}
      />
    </div>
  );
}
