import { useEffect, useState } from 'react';

/** True once `busy` has lasted for so many milliseconds. */
export function useSlow(busy: boolean, milliseconds: number): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => {
      setSlow(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [busy, milliseconds]);
  return busy && slow;
}
