import { useRef, type ReactElement } from 'react';
import type { WorkbenchTexts } from './desk';

export interface ToolbarProps {
  readonly texts: WorkbenchTexts;
  readonly fileName: string;
  readonly unsaved: boolean;
  readonly onNew: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSwitchLanguage: () => void;
}

/** Title, file buttons and the line that says what this page is. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { texts } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <header className="toolbar">
      <div className="toolbar-row">
        <img src="icon-32.png" alt="" width="24" height="24" />
        <h1 className="toolbar-title">{texts('title')}</h1>
        <span className="file-name">
          {props.fileName}
          {props.unsaved ? ' •' : ''}
        </span>
        <span className="spacer" />
        <button type="button" onClick={props.onNew}>
          {texts('newWorkbook')}
        </button>
        <button type="button" onClick={() => input.current?.click()}>
          {texts('open')}
        </button>
        <button type="button" className="primary" onClick={props.onSave}>
          {texts('save')}
        </button>
        <button type="button" className="quiet" onClick={props.onSwitchLanguage}>
          {texts('switchLanguage')}
        </button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx,.xlsm"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) props.onOpen(file);
            event.target.value = '';
          }}
        />
      </div>
      <p className="explanation">{texts('explanation')}</p>
    </header>
  );
}
