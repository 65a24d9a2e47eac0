import { useCallback, useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { ErrorCircle24Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info24Regular } from '@fluentui/react-icons/svg/info';
import { QuestionCircle24Regular } from '@fluentui/react-icons/svg/question-circle';
import { Warning24Regular } from '@fluentui/react-icons/svg/warning';

export interface Question<Answer extends string> {
  readonly tone: 'question' | 'stop' | 'warning' | 'information';
  readonly title: string;
  readonly message: string;
  /** In their order; the first one is proposed. */
  readonly answers: readonly { readonly answer: Answer; readonly label: string }[];
}

/** Asks and waits; undefined where the person presses Esc. */
export type Ask = <Answer extends string>(question: Question<Answer>) => Promise<Answer | undefined>;

interface Open {
  readonly question: Question<string>;
  readonly settle: (answer: string | undefined) => void;
}

const icons = {
  question: <QuestionCircle24Regular />,
  stop: <ErrorCircle24Regular />,
  warning: <Warning24Regular />,
  information: <Info24Regular />,
} as const;

function Dialog({ open }: { readonly open: Open }): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  const [title, message] = [useId(), useId()];
  const { question, settle } = open;
  // Closed before it is taken off the page: only then the browser gives the focus back.
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
      className="question"
      role="alertdialog"
      aria-labelledby={title}
      aria-describedby={message}
      onKeyDown={(event) => {
        event.stopPropagation();
      }}
      onCancel={(event) => {
        event.preventDefault();
        settle(undefined);
      }}
    >
      <div className={`question-icon question-${question.tone}`}>{icons[question.tone]}</div>
      <div className="question-words">
        <h2 id={title}>{question.title}</h2>
        <p id={message}>{question.message}</p>
      </div>
      <div className="question-answers">
        {question.answers.map(({ answer, label }, index) => (
          <button
            key={answer}
            type="button"
            className={index === 0 ? 'button primary' : 'button'}
            onClick={() => {
              settle(answer);
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}

/** One question at a time, over the whole page; who asks while one is open hears "no answer". */
export function useQuestions(): { readonly ask: Ask; readonly dialog: ReactElement | null } {
  const [open, setOpen] = useState<Open>();
  const isOpen = useRef(false);
  const ask = useCallback(
    <Answer extends string>(question: Question<Answer>): Promise<Answer | undefined> => {
      if (isOpen.current) return Promise.resolve(undefined);
      isOpen.current = true;
      return new Promise((resolve) => {
        setOpen({
          question,
          settle: (given) => {
            isOpen.current = false;
            setOpen(undefined);
            resolve(question.answers.find(({ answer }) => answer === given)?.answer);
          },
        });
      });
    },
    [],
  );
  return { ask, dialog: open === undefined ? null : <Dialog key={open.question.message} open={open} /> };
}
