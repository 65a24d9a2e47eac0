import { useCallback, useState } from 'react';
import type { DeskState } from './desk';

const page = 'taskpane.html';
/** Asks the pane to insert all units and to fill in example realisations, where the workbook has no sheets of ours. */
const examplePage = `${page}?example=all`;

export interface PaneFrame {
  readonly isOpen: boolean;
  readonly source: string;
  /** Another one for every frame that is to begin anew. */
  readonly number: number;
  readonly toggle: () => void;
  /** Shows the pane, which fills this new workbook with the example. */
  readonly showExample: (workbookNumber: number) => void;
}

/** Whether the pane is open and what its frame loads: closing and opening it leaves the workbook as it is. */
export function usePaneFrame({ host, workbookNumber }: DeskState): PaneFrame {
  const [isOpen, setOpen] = useState(true);
  const [openings, setOpenings] = useState(0);
  const [exampleOf, setExampleOf] = useState<number>();
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
  return {
    isOpen,
    source: exampleOf === workbookNumber ? examplePage : page,
    number: workbookNumber + 1000 * openings,
    toggle,
    showExample,
  };
}
