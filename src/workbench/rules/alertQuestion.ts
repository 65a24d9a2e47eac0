import type { WorkbenchTexts } from '../desk/desk';
import type { Question } from '../desk/Question';
import type { Alert } from './validation';

/** `take`: it is written; `again`: she goes on typing; `cancel`: the cell keeps what it had. */
export type AlertAnswer = 'take' | 'again' | 'cancel';

/** Excel's question to an entry that does not fit, by the style of the rule's alert. */
export function alertQuestion(alert: Alert, texts: WorkbenchTexts): Question<AlertAnswer> {
  const title = alert.title === '' ? texts('alertTitle') : alert.title;
  const message = alert.message === '' ? texts('alertMessage') : alert.message;
  const again = (key: 'retry' | 'no') => ({ answer: 'again', label: texts(key) }) as const;
  const cancel = { answer: 'cancel', label: texts('cancel') } as const;
  switch (alert.style) {
    case 'Stop':
      return { tone: 'stop', title, message, answers: [again('retry'), cancel] };
    case 'Warning':
      return {
        tone: 'warning',
        title,
        message: `${message} ${texts('alertGoOn')}`,
        // Excel proposes No.
        answers: [again('no'), { answer: 'take', label: texts('yes') }, cancel],
      };
    case 'Information':
      return {
        tone: 'information',
        title,
        message,
        answers: [{ answer: 'take', label: texts('ok') }, cancel],
      };
  }
}
