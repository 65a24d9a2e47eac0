import { useRef, type ReactElement } from 'react';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { LocalLanguage20Regular } from '@fluentui/react-icons/svg/local-language';
import { PanelRight20Regular } from '@fluentui/react-icons/svg/panel-right';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { TableLightning20Regular } from '@fluentui/react-icons/svg/table-lightning';
import type { WorkbenchTexts } from './desk';

export interface ToolbarProps {
  readonly texts: WorkbenchTexts;
  readonly fileName: string;
  readonly unsaved: boolean;
  readonly isPaneOpen: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onExample: () => void;
  readonly onNew: () => void;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSave: () => void;
  readonly onInstall: () => void;
  readonly onTogglePane: () => void;
  readonly onSwitchLanguage: () => void;
}

function Button(props: {
  readonly icon: ReactElement;
  readonly label: string;
  readonly title?: string;
  readonly className?: string;
  readonly isPressed?: boolean;
  /** The words go where the window is narrow; a title tells them then. */
  readonly folds?: boolean;
  readonly onClick: () => void;
}): ReactElement {
  const { icon, label, title = label, className = 'button', isPressed, folds = false } = props;
  return (
    <button
      type="button"
      className={folds ? `${className} folding` : className}
      aria-label={label}
      title={title}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onClick={props.onClick}
    >
      {icon}
      <span className="button-words">{label}</span>
    </button>
  );
}

function OpenButton({ texts, onOpen }: Pick<ToolbarProps, 'texts' | 'onOpen'>): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        folds
        icon={<FolderOpen20Regular />}
        label={texts('open')}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm"
        onChange={(event) => {
          onOpen([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}

/** Title, buttons, and the line that says what this page is. */
export function Toolbar(props: ToolbarProps): ReactElement {
  const { texts } = props;
  return (
    <header className="toolbar">
      <div className="toolbar-title">
        <img src="icon-32.png" alt="" width="28" height="28" />
        <div>
          <h1>
            {texts('title')}
            <span className="file-name">{props.fileName}</span>
            <span className={props.unsaved ? 'file-state file-unsaved' : 'file-state'}>
              {texts(props.unsaved ? 'unsavedState' : 'savedState')}
            </span>
          </h1>
          <p className="explanation">
            {texts('explanation')}{' '}
            <button type="button" className="link" onClick={props.onInstall}>
              {texts('install')}
            </button>
          </p>
        </div>
      </div>
      <div className="toolbar-buttons" role="toolbar" aria-label={texts('toolbar')}>
        <Button
          className="icon-button"
          icon={<ArrowUndo20Regular />}
          label={texts('undo')}
          onClick={props.onUndo}
        />
        <Button
          className="icon-button"
          icon={<ArrowRedo20Regular />}
          label={texts('redo')}
          onClick={props.onRedo}
        />
        <span className="divider" />
        <Button
          icon={<TableLightning20Regular />}
          label={texts('example')}
          title={texts('exampleHint')}
          onClick={props.onExample}
        />
        <Button folds icon={<DocumentAdd20Regular />} label={texts('newWorkbook')} onClick={props.onNew} />
        <OpenButton texts={texts} onOpen={props.onOpen} />
        <Button
          className="button primary"
          icon={<Save20Regular />}
          label={texts('save')}
          title={`${texts('save')} (Ctrl+S)`}
          onClick={props.onSave}
        />
        <span className="divider" />
        <Button
          className="icon-button"
          icon={<LocalLanguage20Regular />}
          label={texts('switchLanguage')}
          onClick={props.onSwitchLanguage}
        />
        <Button
          className="icon-button"
          icon={<PanelRight20Regular />}
          label={texts('pane')}
          title={texts(props.isPaneOpen ? 'hidePane' : 'showPane')}
          isPressed={props.isPaneOpen}
          onClick={props.onTogglePane}
        />
      </div>
    </header>
  );
}
