import { useRef, type ReactElement } from 'react';
import { leavingKeyOf } from '../grid/keys';
import { addressOf } from '../grid/useEditing';
import type { GridState } from '../grid/useGrid';
import type { WorkbenchTexts } from './desk';

/** Address and content of the cell under the cursor; typing here edits it. */
export function FormulaBar({
  grid,
  texts,
}: {
  readonly grid: GridState;
  readonly texts: WorkbenchTexts;
}): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  const { edit } = grid;
  return (
    <div className="formula-bar">
      <output className="address" aria-label={texts('cellAddress')}>
        {addressOf(grid.cursor.cursor)}
      </output>
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
        }}
        onBlur={() => {
          if (edit.editing?.place === 'bar') grid.leave('stay');
        }}
      />
    </div>
  );
}
