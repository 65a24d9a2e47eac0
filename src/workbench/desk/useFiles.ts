import { useCallback, useEffect, type RefObject } from 'react';
import type { Desk, DeskState, WorkbenchTexts } from './desk';
import type { Ask } from './Question';

export interface Files {
  /** Begins a new workbook, after `prepare`, unless the person would rather keep the present one. */
  readonly startNew: (prepare?: () => void) => void;
  readonly open: (files: readonly File[]) => void;
  readonly save: () => void;
}

/** Hands bytes to the person as a file. */
function download(name: string, bytes: Uint8Array): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Why these files are not even tried; undefined for one that may be a workbook. */
export function refusalOf(
  files: readonly { readonly name: string }[],
  texts: WorkbenchTexts,
): string | undefined {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) return texts('dropOne');
  if (/\.json$/i.test(file.name)) return texts('dropPlan', { file: file.name });
  // An old or a protected workbook is told apart when it is opened.
  return /\.(xlsx|xlsm|xls)$/i.test(file.name) ? undefined : texts('dropWrongType', { file: file.name });
}

function useLeaveWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [unsaved]);
}

/** New, open and save; asks before unsaved work is replaced. */
export function useFiles(desk: Desk, state: DeskState, ask: Ask): Files {
  const { unsaved, fileName } = state;
  useLeaveWarning(unsaved);

  /** Tells whether there is a file now. */
  const save = useCallback(async (): Promise<boolean> => {
    const file = await desk.save();
    if (file !== undefined) download(file.name, file.bytes);
    return file !== undefined;
  }, [desk]);

  const mayGoOn = useCallback(async (): Promise<boolean> => {
    if (!unsaved) return true;
    const texts = desk.texts();
    const answer = await ask({
      tone: 'question',
      title: texts('discardTitle', { file: fileName }),
      message: texts('discard'),
      answers: [
        { answer: 'save', label: texts('saveFirst') },
        { answer: 'drop', label: texts('dropChanges') },
        { answer: 'cancel', label: texts('cancel') },
      ],
    });
    return answer === 'save' ? save() : answer === 'drop';
  }, [desk, unsaved, fileName, ask, save]);

  return {
    startNew: useCallback(
      (prepare) => {
        void mayGoOn().then((goOn) => {
          if (!goOn) return;
          prepare?.();
          desk.newWorkbook();
        });
      },
      [desk, mayGoOn],
    ),
    open: useCallback(
      (files: readonly File[]) => {
        const refusal = refusalOf(files, desk.texts());
        const [file] = files;
        if (refusal !== undefined) desk.say('error', refusal);
        else if (file !== undefined) void mayGoOn().then((goOn) => (goOn ? desk.openFile(file) : undefined));
      },
      [desk, mayGoOn],
    ),
    save: useCallback(() => {
      void save();
    }, [save]),
  };
}

/** Ctrl+S saves wherever the caret is, also in the pane. What is being typed is taken in first. */
export function useSaveKey(
  save: () => void,
  frame: RefObject<HTMLIFrameElement | null>,
  frameNumber: number,
): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && activeElement.matches('textarea')) activeElement.blur();
      save();
    };
    window.addEventListener('keydown', press, true);
    const element = frame.current;
    // Before the cell's editor hears it, which keeps its keys to itself.
    const listen = (): void => element?.contentWindow?.addEventListener('keydown', press, true);
    listen();
    element?.addEventListener('load', listen);
    return () => {
      window.removeEventListener('keydown', press, true);
      element?.removeEventListener('load', listen);
      element?.contentWindow?.removeEventListener('keydown', press, true);
    };
  }, [save, frame, frameNumber]);
}
