import { useEffect, useState, type ReactElement, type RefObject } from 'react';
import { DocumentArrowUp24Regular } from '@fluentui/react-icons/svg/document-arrow-up';
import type { WorkbenchTexts } from './desk';

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Whether a file is being dragged over the page or the frame in it, which has its own events. */
function useDragging(
  frame: RefObject<HTMLIFrameElement | null>,
  frameNumber: number,
): readonly [boolean, (dragging: boolean) => void] {
  const [isDragging, setDragging] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const element = frame.current;
    const listen = (): void => {
      for (const kind of ['dragenter', 'dragover'] as const)
        element?.contentWindow?.addEventListener(kind, enter);
    };
    document.addEventListener('dragenter', enter);
    listen();
    element?.addEventListener('load', listen);
    return () => {
      document.removeEventListener('dragenter', enter);
      element?.removeEventListener('load', listen);
    };
  }, [frame, frameNumber]);
  return [isDragging, setDragging];
}

/** Covers the page, the pane too, while a file is dragged over it. */
export function DropCover(props: {
  readonly texts: WorkbenchTexts;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Changes with every other frame. */
  readonly frameNumber: number;
  readonly onDrop: (files: readonly File[]) => void;
}): ReactElement | null {
  const [isDragging, setDragging] = useDragging(props.frame, props.frameNumber);
  if (!isDragging) return null;
  return (
    <div
      className="drop-cover"
      onDragOver={(event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setDragging(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setDragging(false);
        props.onDrop([...event.dataTransfer.files]);
      }}
    >
      <div className="drop-target">
        <DocumentArrowUp24Regular />
        <strong>{props.texts('dropHere')}</strong>
        <span>{props.texts('dropHint')}</span>
      </div>
    </div>
  );
}
