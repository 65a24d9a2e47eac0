import { Button, Checkbox, ProgressBar, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AuditScope } from '../../audit/access';
import { keptOne, keptSwitch, useRemembered } from '../memory';
import { useAuditTexts, useLanguage } from '../words';
import { useAuditStyles } from './Audit.styles';
import type { AuditState, Running } from './useAudit';

const scopes: readonly AuditScope[] = ['workbook', 'sheet', 'selection'];
const keptScope = keptOne('audit.scope', scopes, 'workbook');
const keptThorough = keptSwitch('audit.thorough');

function Progress(props: { readonly running: Running; readonly onStop: () => void }): ReactElement {
  const styles = useAuditStyles();
  const texts = useAuditTexts();
  const { progress, stopping } = props.running;
  const words = texts('progress', {
    phase: texts(`phase.${progress.phase}`),
    done: progress.done,
    total: progress.total,
  });
  return (
    <div className={styles.progress}>
      <div className={styles.progressHead}>
        <span role="status">{stopping ? texts('stopping') : words}</span>
        <Button size="small" disabledFocusable={stopping} onClick={props.onStop}>
          {texts('stop')}
        </Button>
      </div>
      <ProgressBar
        aria-label={words}
        value={progress.total === 0 ? 0 : progress.done / progress.total}
        thickness="large"
      />
    </div>
  );
}

/** What is audited, and the button that does it; while it runs, how far it is. */
export function AuditHead({ audit }: { readonly audit: AuditState }): ReactElement {
  const styles = useAuditStyles();
  const texts = useAuditTexts();
  const language = useLanguage();
  const [scope, setScope] = useRemembered(keptScope);
  const [thorough, setThorough] = useRemembered(keptThorough);
  if (audit.running !== undefined)
    return (
      <div className={styles.head}>
        <Progress running={audit.running} onStop={audit.stop} />
      </div>
    );
  return (
    <div className={styles.head}>
      <div className={styles.controls}>
        <Select
          size="small"
          className={styles.scope}
          aria-label={texts('scope')}
          value={scope}
          onChange={(_, data) => {
            const chosen = scopes.find((one) => one === data.value);
            if (chosen !== undefined) setScope(chosen);
          }}
        >
          {scopes.map((one) => (
            <option key={one} value={one}>
              {texts(`scope.${one}`)}
            </option>
          ))}
        </Select>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            audit.start({ scope, thorough, language });
          }}
        >
          {texts(audit.audited === undefined ? 'start' : 'again')}
        </Button>
      </div>
      <Checkbox
        className={styles.thorough}
        label={texts('thorough')}
        checked={thorough}
        onChange={(_, data) => {
          setThorough(data.checked === true);
        }}
      />
    </div>
  );
}
