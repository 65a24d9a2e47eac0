import { useEffect, useRef, type RefObject } from 'react';

/** Gives the focus back to the button within the returned element once what it had opened is closed. */
export function useFocusBack<Wrapper extends HTMLElement>(open: boolean): RefObject<Wrapper | null> {
  const wrapper = useRef<Wrapper>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    if (wasOpen.current && !open) wrapper.current?.querySelector('button')?.focus({ preventScroll: true });
    wasOpen.current = open;
  }, [open]);
  return wrapper;
}
