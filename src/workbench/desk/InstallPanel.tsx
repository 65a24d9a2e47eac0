import { useId, useLayoutEffect, useRef, type ReactElement } from 'react';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { WorkbenchTexts } from './desk';

function Way(props: {
  readonly title: string;
  readonly how: string;
  readonly commands?: readonly string[];
}): ReactElement {
  return (
    <li>
      <h3>{props.title}</h3>
      <p>{props.how}</p>
      {props.commands?.map((command) => (
        <code key={command}>{command}</code>
      ))}
    </li>
  );
}

/** How what is tried here gets into Excel. */
export function InstallPanel({
  texts,
  onClose,
}: {
  readonly texts: WorkbenchTexts;
  readonly onClose: () => void;
}): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  const title = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className="install"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === element.current) onClose();
      }}
    >
      <div className="install-body">
        <header>
          <h2 id={title}>{texts('install')}</h2>
          <button
            type="button"
            className="icon-button"
            aria-label={texts('close')}
            title={texts('close')}
            onClick={onClose}
          >
            <Dismiss20Regular />
          </button>
        </header>
        <p>{texts('installIntro')}</p>
        <ol>
          <Way title={texts('installFile')} how={texts('installFileHow')} />
          <Way
            title={texts('installHere')}
            how={texts('installHereHow')}
            commands={['npm ci', 'npm run build', 'npm run sideload']}
          />
          <Way
            title={texts('installAll')}
            how={texts('installAllHow')}
            commands={['npm run build -- --url https://host/renstra']}
          />
        </ol>
      </div>
    </dialog>
  );
}
