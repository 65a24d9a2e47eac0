import { useRef, useState, type ReactElement } from 'react';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { areaAddress } from '../../formula/address';
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
      title={areaAddress(grid.cursor.cursor.area)}
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

/** Address and content of the cell under the cursor; typing here edits it. Long formulas are seen whole when it is enlarged. */
export function FormulaBar({ grid, texts }: FormulaBarProps): ReactElement {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isLarge, setLarge] = useState(false);
  const { edit } = grid;
  const words = texts(isLarge ? 'foldBar' : 'unfoldBar');
  return (
    <div className={isLarge ? 'formula-bar formula-bar-large' : 'formula-bar'}>
      <AddressBox grid={grid} texts={texts} />
      <span className="function-sign" aria-hidden>
        fx
      </span>
      <textarea
        ref={field}
        className="formula"
        rows={1}
        aria-label={texts('formulaBar')}
        spellCheck={false}
        value={edit.editing?.text ?? edit.content}
        onFocus={() => {
          if (edit.editing === undefined) edit.begin(edit.content, 'bar');
        }}
        onChange={(event) => {
          edit.change(event.target.value);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          const way = leavingKeyOf(event);
          if (way === undefined) return;
          event.preventDefault();
          if (grid.leave(way)) grid.takeFocus();
        }}
        onBlur={() => {
          if (edit.editing?.place === 'bar') grid.leave('stay');
        }}
      />
      <button
        type="button"
        className="bar-size"
        aria-label={words}
        aria-expanded={isLarge}
        title={words}
        onClick={() => {
          setLarge(!isLarge);
        }}
      >
        {isLarge ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
      </button>
    </div>
  );
}
