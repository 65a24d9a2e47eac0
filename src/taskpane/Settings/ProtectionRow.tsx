import { Button, Switch } from '@fluentui/react-components';
import { useCallback, useEffect, useId, useState, type ReactElement } from 'react';
import type { ProtectionState } from '../../sheets/settingAccess';
import { guarded, type PaneFailure } from '../Assemble/failure';
import { FailureMessage } from '../Outcome/Messages';
import type { PaneServices } from '../services';
import { useSettingsTexts, type SettingsTexts } from '../words';
import { useSettingsStyles } from './Settings.styles';

type Answer = ProtectionState | { readonly failure: PaneFailure };

interface ProtectionDesk {
  readonly state: ProtectionState | undefined;
  readonly failure: PaneFailure | undefined;
  readonly busy: boolean;
  readonly read: () => void;
  readonly protect: (on: boolean) => void;
}

/** Protection of the sheets, read from them each time something in the workbook was read. */
function useProtection(services: PaneServices, round: unknown): ProtectionDesk {
  const [state, setState] = useState<ProtectionState>();
  const [failure, setFailure] = useState<PaneFailure>();
  const [busy, setBusy] = useState(false);
  const ask = useCallback(async (answer: () => Promise<Answer>) => {
    const told = await guarded<Answer>(answer, (problem) => ({ failure: problem }));
    if ('failure' in told) setFailure(told.failure);
    else {
      setFailure(undefined);
      setState(told);
    }
    setBusy(false);
  }, []);
  const read = useCallback(() => void ask(() => services.settings.protection()), [ask, services]);
  useEffect(read, [read, round]);
  return {
    state,
    failure,
    busy,
    read,
    protect: (on) => {
      setBusy(true);
      void ask(() => services.settings.protect(on));
    },
  };
}

function stateWords({ sheets }: ProtectionState, texts: SettingsTexts): string {
  const n = sheets.filter(({ isProtected }) => isProtected).length;
  if (n === 0) return texts('protectionOff');
  return n === sheets.length
    ? texts('protectionOn', { n })
    : texts('protectionPartly', { n, all: sheets.length });
}

/** The switch that protects generated cells, without a password. */
export function ProtectionRow(props: {
  readonly services: PaneServices;
  /** Changes when the workbook was read again. */
  readonly round: unknown;
}): ReactElement {
  const styles = useSettingsStyles();
  const texts = useSettingsTexts();
  const id = useId();
  const { state, failure, busy, read, protect } = useProtection(props.services, props.round);
  const n = state?.sheets.filter(({ isProtected }) => isProtected).length ?? 0;
  const isPartly = state !== undefined && n > 0 && n < state.sheets.length;
  return (
    <div className={styles.setting}>
      <div className={styles.line}>
        <label htmlFor={id} className={styles.label}>
          {texts('protection')}
        </label>
        <Switch
          id={id}
          className={styles.control}
          aria-describedby={`${id}-note ${id}-state`}
          disabled={state === undefined || busy}
          checked={n > 0}
          onChange={(_, data) => {
            protect(data.checked);
          }}
        />
      </div>
      <div id={`${id}-state`} role="status">
        {busy ? texts('protecting') : state && stateWords(state, texts)}
      </div>
      {isPartly && !busy && (
        <div className={styles.actions}>
          <Button
            size="small"
            onClick={() => {
              protect(true);
            }}
          >
            {texts('protectAll')}
          </Button>
        </div>
      )}
      <div id={`${id}-note`} className={styles.note}>
        {texts('protectionHint')}
      </div>
      {failure && <FailureMessage failure={failure} onRetry={read} />}
    </div>
  );
}
