import { useEffect, useRef, type ReactElement } from 'react';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { WorkbenchTexts } from '../desk/desk';
import type { GridState } from '../grid/useGrid';

function Step(props: {
  readonly label: string;
  readonly children: ReactElement;
  readonly onClick: () => void;
}): ReactElement {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

/** Ctrl+F: a field over the corner of the grid. */
export function FindBar({
  grid,
  texts,
}: {
  readonly grid: GridState;
  readonly texts: WorkbenchTexts;
}): ReactElement {
  const { findBar } = grid;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.select();
  }, []);
  const close = (): void => {
    findBar.close();
    grid.takeFocus();
  };
  const { count, at, text } = findBar;
  return (
    <search
      className="find-bar"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        findBar.go(event.shiftKey ? -1 : 1);
      }}
    >
      <input
        ref={field}
        type="text"
        aria-label={texts('findText')}
        placeholder={texts('find')}
        value={text}
        onChange={(event) => {
          findBar.setText(event.target.value);
        }}
      />
      <span role="status" className="find-count">
        {text.trim() === '' ? '' : count === 0 ? texts('notFound') : texts('found', { at, count })}
      </span>
      <label>
        <input
          type="checkbox"
          checked={findBar.inAll}
          onChange={(event) => {
            findBar.setInAll(event.target.checked);
          }}
        />
        {texts('allSheets')}
      </label>
      <Step
        label={texts('findPrevious')}
        onClick={() => {
          findBar.go(-1);
        }}
      >
        <ChevronUp16Regular />
      </Step>
      <Step
        label={texts('findNext')}
        onClick={() => {
          findBar.go(1);
        }}
      >
        <ChevronDown16Regular />
      </Step>
      <Step label={texts('close')} onClick={close}>
        <Dismiss16Regular />
      </Step>
    </search>
  );
}
