import { useCallback, useEffect, useRef, useState } from 'react';
import { guarded, type PaneFailure } from '../Assemble/failure';
import type { Assembly } from '../Assemble/useAssembly';
import type { Choice, ChoiceState } from '../Assemble/useChoice';
import type { Checking } from '../Check/useChecking';
import type { PaneServices } from '../services';
import type { ExampleSize } from './example';

export interface ExampleStart {
  readonly start: (size: ExampleSize) => void;
  /** The address asked for an example, but the workbook holds sheets of ours. */
  readonly refused: boolean;
  readonly failure: PaneFailure | undefined;
}

/** Starts an example when told to, or at once where the address of the pane asks for it. */
export function useExampleStart(
  services: PaneServices,
  state: ChoiceState,
  choice: Choice,
  assembly: Assembly,
  checking: Checking,
): ExampleStart {
  const [refused, setRefused] = useState(false);
  const [failure, setFailure] = useState<PaneFailure>();
  const { chooseUnits } = state;
  const { writeExample } = assembly;
  const start = useCallback(
    (size: ExampleSize): void => {
      void guarded(async () => {
        setFailure(undefined);
        const one = size === 'one' ? (await services.example()).unitOf(choice.plan) : undefined;
        const units = one === undefined ? choice.plan.units.map(({ id }) => id) : [one];
        chooseUnits(new Set(units));
        await writeExample({ ...choice, units });
      }, setFailure);
    },
    [services, choice, chooseUnits, writeExample],
  );

  const asked = useRef(services.exampleAsked);
  const isOurs = checking.checked === undefined ? undefined : checking.checked.kind !== 'notOurs';
  useEffect(() => {
    const size = asked.current;
    if (size === undefined || isOurs === undefined) return;
    asked.current = undefined;
    if (isOurs) setRefused(true);
    else start(size);
  }, [isOurs, start]);
  return { start, refused, failure };
}
