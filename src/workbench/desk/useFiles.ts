import { useEffect, useState, type DragEvent } from 'react';
import type { Desk, DeskState } from './desk';

export interface Files {
  readonly startNew: () => void;
  readonly open: (file: File) => void;
  readonly save: () => void;
  readonly dropping: boolean;
  readonly dropEvents: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
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

/** New, open (by button or by dropping a file) and save; asks before unsaved work is dropped. */
export function useFiles(desk: Desk, state: DeskState): Files {
  const [dropping, setDropping] = useState(false);
  const { unsaved } = state;

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

  const mayGoOn = (): boolean => !unsaved || window.confirm(desk.texts()('discard'));
  const open = (file: File): void => {
    if (mayGoOn()) void desk.openFile(file);
  };
  return {
    startNew: () => {
      if (mayGoOn()) desk.newWorkbook();
    },
    open,
    save: () => {
      void desk.save().then(({ name, bytes }) => {
        download(name, bytes);
      });
    },
    dropping,
    dropEvents: {
      onDragOver: (event) => {
        event.preventDefault();
        setDropping(true);
      },
      onDragLeave: () => {
        setDropping(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setDropping(false);
        const file = event.dataTransfer.files[0];
        if (file) open(file);
      },
    },
  };
}
