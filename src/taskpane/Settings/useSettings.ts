import { useCallback, useState } from 'react';
import type { SettingChange } from '../../sheets/settingAccess';
import type { Settable } from '../../sheets/settingInput';
import type { Constant } from '../../sheets/sheetPlan';
import type { Checking } from '../Check/useChecking';
import type { PaneServices } from '../services';
import { useOneAtATime, type Failed } from '../useOneAtATime';

export type SettingOutcome =
  | { readonly kind: 'applied' | 'takenBack'; readonly key: Settable; readonly value: Constant }
  | { readonly kind: 'changedMeanwhile'; readonly key: Settable }
  | Failed;

export interface SettingDeeds {
  readonly outcome: SettingOutcome | undefined;
  readonly forget: () => void;
  readonly write: (change: SettingChange) => void;
  /** Shows the sheet of the settings. */
  readonly show: () => void;
  /** Takes the last change back; undefined where there is none. */
  readonly undo: (() => void) | undefined;
}

/** Writes settings one after the other, with what came of it and the way back. */
export function useSettings(services: PaneServices, checking: Checking): SettingDeeds {
  const [outcome, run, forget] = useOneAtATime<SettingOutcome>();
  const [done, setDone] = useState<readonly SettingChange[]>([]);
  const { refresh } = checking;
  const put = useCallback(
    (change: SettingChange, kind: 'applied' | 'takenBack') => {
      run(async () => {
        const written = await services.settings.write(change);
        if (typeof written !== 'boolean') return { kind: 'failed', failure: written.failure };
        refresh();
        if (!written) return { kind: 'changedMeanwhile', key: change.key };
        setDone((all) => (kind === 'applied' ? [...all, change] : all.slice(0, -1)));
        return { kind, key: change.key, value: change.value };
      });
    },
    [services, run, refresh],
  );
  const last = done.at(-1);
  const write = useCallback(
    (change: SettingChange) => {
      put(change, 'applied');
    },
    [put],
  );
  return {
    outcome,
    forget,
    write,
    show: () => {
      run(async () => {
        await services.workbook.goTo('settings');
        return undefined;
      });
    },
    undo:
      last === undefined || typeof last.found === 'boolean'
        ? undefined
        : () => {
            const { key, found, value } = last;
            put({ key, found: value, value: found }, 'takenBack');
          },
  };
}
