import { useLayoutEffect, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import type { WorkbenchTexts } from './desk';

/** Widths in pixels between which Excel lets a pane be drawn; the first one is Excel's own. */
const widths = { usual: 372, least: 320, most: 560 } as const;
const keyStep = 16;

const limited = (width: number): number => Math.max(widths.least, Math.min(widths.most, Math.round(width)));

/** The edge that makes the frame of the pane wider. */
export function PaneEdge({ texts }: { readonly texts: WorkbenchTexts }): ReactElement {
  const [width, setWidth] = useState<number>(widths.usual);
  useLayoutEffect(() => {
    document.body.style.setProperty('--pane-width', `${width}px`);
  }, [width]);
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      setWidth(limited(window.innerWidth - event.clientX));
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowLeft' ? keyStep : event.key === 'ArrowRight' ? -keyStep : 0;
    if (step === 0) return;
    event.preventDefault();
    setWidth(limited(width + step));
  };
  return (
    <div
      className="pane-edge"
      role="separator"
      tabIndex={0}
      aria-label={texts('paneWidth')}
      aria-orientation="vertical"
      aria-valuemin={widths.least}
      aria-valuemax={widths.most}
      aria-valuenow={width}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
