import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

export interface ViewportState {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly viewport: Viewport;
  readonly onScroll: () => void;
  readonly scrollTo: (left: number, top: number) => void;
}

/** Size and scroll position of the grid's scrolling element; back to the corner when another sheet is shown. */
export function useViewport(sheetId: string): ViewportState {
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState<Viewport>({ width: 0, height: 0, left: 0, top: 0 });
  const read = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const { clientWidth: width, clientHeight: height, scrollLeft: left, scrollTop: top } = element;
    setViewport({ width, height, left, top });
  }, []);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [read]);
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
    read();
  }, [sheetId, read]);
  const scrollTo = useCallback((left: number, top: number) => {
    scroller.current?.scrollTo(left, top);
  }, []);
  return { scroller, viewport, onScroll: read, scrollTo };
}
