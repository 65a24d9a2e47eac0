import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { DeskState } from './desk';
import { placeFrame, standingFrame } from './standingFrame';

const page = 'taskpane.html';
/** Asks the pane to insert all units and to fill in example realisations, where the workbook has no sheets of ours. */
const examplePage = `${page}?example=all`;

export interface PaneFrame {
  readonly isOpen: boolean;
  /** The frame; null while the pane is closed. */
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Another one for every frame that begins anew. */
  readonly number: number;
  readonly toggle: () => void;
  /** Shows the pane, which fills this new workbook with the example. */
  readonly showExample: (workbookNumber: number) => void;
}

/** Keeps the frame true to what is asked for; the one that stands in the page from the beginning is the first of them. */
function useFrame(source: string | undefined, number: number, title: string): PaneFrame['frame'] {
  const frame = useRef<HTMLIFrameElement | null>(standingFrame());
  const shown = useRef(number);
  useLayoutEffect(() => {
    if (source !== undefined && shown.current === number) return;
    shown.current = number;
    frame.current?.remove();
    frame.current = source === undefined ? null : placeFrame(source);
  }, [source, number]);
  useLayoutEffect(() => {
    if (frame.current !== null) frame.current.title = title;
  }, [source, number, title]);
  return frame;
}

/** Whether the pane is open and what its frame loads: closing and opening it leaves the workbook as it is. */
export function usePaneFrame({ host, workbookNumber }: DeskState, title: string): PaneFrame {
  const [isOpen, setOpen] = useState(true);
  const [openings, setOpenings] = useState(0);
  const [exampleOf, setExampleOf] = useState<number>();
  const number = workbookNumber + 1000 * openings;
  const source = exampleOf === workbookNumber ? examplePage : page;
  const frame = useFrame(isOpen ? source : undefined, number, title);
  const toggle = useCallback(() => {
    // What is told to a closed pane is told to nobody.
    if (isOpen) host.connect({ api: new Map(), post: () => undefined });
    else setOpenings((count) => count + 1);
    setOpen(!isOpen);
    setExampleOf(undefined);
  }, [host, isOpen]);
  const showExample = useCallback((of: number) => {
    setOpen(true);
    setExampleOf(of);
  }, []);
  return { isOpen, frame, number, toggle, showExample };
}
