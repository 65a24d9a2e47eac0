import { Button, Checkbox, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AuditScope } from '../../audit/access';
import { JobProgress } from '../Job/JobProgress';
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
  const { done, total } = progress;
  return (
    <div className={styles.progress}>
      <JobProgress
        job={{ done, total, stopping }}
        words={texts('progress', { phase: texts(`phase.${progress.phase}`), done, total })}
        stoppingWords={texts('stopping')}
        onStop={props.onStop}
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
