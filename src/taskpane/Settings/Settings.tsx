import { Button, Select, Spinner } from '@fluentui/react-components';
import { useId, useMemo, type ReactElement, type ReactNode } from 'react';
import { settingCells } from '../../sheets/settingEffect';
import { settable, type Settable } from '../../sheets/settingInput';
import { sheetTexts } from '../../sheets/texts';
import type { Snapshot } from '../../sheets/snapshot';
import { textsOf, type Language } from '../../texts/texts';
import type { Checking } from '../Check/useChecking';
import { DeedBar } from '../Check/DeedFooter';
import { FailureMessage } from '../Outcome/Messages';
import type { LanguageChoice } from '../Pane/usePane';
import type { PaneServices } from '../services';
import { TextLink } from '../TextLink';
import { useLanguage, useSettingsTexts, type SettingsTexts } from '../words';
import { ProtectionRow } from './ProtectionRow';
import { SettingRow } from './SettingRow';
import { useSettingsStyles } from './Settings.styles';
import { settingName, settingNote, valueWords } from './settingWords';
import { useSettings, type SettingDeeds, type SettingOutcome } from './useSettings';

export interface SettingsProps {
  readonly services: PaneServices;
  readonly checking: Checking;
  readonly languageChoice: LanguageChoice;
  readonly onAssemble: () => void;
}

const isOfCurve = (key: Settable): boolean => key.startsWith('stabilise');

function Group(props: { readonly title: string; readonly children: ReactNode }): ReactElement {
  const styles = useSettingsStyles();
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

function YearRow({ year }: { readonly year: string }): ReactElement {
  const styles = useSettingsStyles();
  const language = useLanguage();
  return (
    <div className={styles.setting}>
      <div className={styles.line}>
        <span className={styles.label}>{textsOf(sheetTexts, language)('setting.year')}</span>
        <span className={styles.value}>{year}</span>
      </div>
      <div className={styles.note}>{settingNote('year', language)}</div>
    </div>
  );
}

function LanguageRow({ choice }: { readonly choice: LanguageChoice }): ReactElement {
  const styles = useSettingsStyles();
  const texts = useSettingsTexts();
  const id = useId();
  return (
    <div className={styles.setting}>
      <div className={styles.line}>
        <label htmlFor={id} className={styles.label}>
          {texts('language')}
        </label>
        <Select
          id={id}
          size="small"
          className={styles.control}
          aria-describedby={`${id}-note`}
          value={choice.chosen ?? ''}
          onChange={(_, data) => {
            choice.choose(data.value === 'id' || data.value === 'en' ? data.value : undefined);
          }}
        >
          <option value="">{texts('languageHost')}</option>
          <option value="id" lang="id">
            Bahasa Indonesia
          </option>
          <option value="en" lang="en">
            English
          </option>
        </Select>
      </div>
      <div id={`${id}-note`} className={styles.note}>
        {texts('languageHint')}
      </div>
    </div>
  );
}

function sentenceOf(
  outcome: Exclude<SettingOutcome, { kind: 'failed' }>,
  language: Language,
  texts: SettingsTexts,
): string {
  const name = settingName(outcome.key, language, texts);
  if (outcome.kind === 'changedMeanwhile') return texts('changedMeanwhile', { name });
  return texts(outcome.kind, { name, value: valueWords(outcome.key, outcome.value, language, texts) });
}

function Measuring(props: {
  readonly snapshot: Snapshot;
  readonly deeds: SettingDeeds;
}): ReactElement | null {
  const { snapshot, deeds } = props;
  const styles = useSettingsStyles();
  const texts = useSettingsTexts();
  const cells = useMemo(() => settingCells(snapshot), [snapshot]);
  if (cells === undefined) return null;
  const rows = (keys: readonly Settable[]): readonly ReactElement[] =>
    keys.map((key) => (
      <SettingRow key={key} setting={key} cells={cells.values} snapshot={snapshot} onWrite={deeds.write} />
    ));
  return (
    <>
      <Group title={texts('groupMeasuring')}>
        <YearRow year={String(cells.values.year.input)} />
        {rows(settable.filter((key) => !isOfCurve(key)))}
        <div className={styles.note}>
          {texts('where', { sheet: cells.sheet })}{' '}
          <TextLink inline onClick={deeds.show}>
            {texts('goToSheet')}
          </TextLink>
        </div>
      </Group>
      <Group title={texts('groupStabilise')}>{rows(settable.filter(isOfCurve))}</Group>
    </>
  );
}

/** The place Pengaturan: what a ministry decides for itself, the protection of formulas, and the pane's language. */
export function Settings(props: SettingsProps): ReactElement {
  const { services, checking, languageChoice } = props;
  const styles = useSettingsStyles();
  const texts = useSettingsTexts();
  const language = useLanguage();
  const deeds = useSettings(services, checking);
  const { snapshot, checked, failure } = checking;
  const isOurs = checked !== undefined && checked.kind !== 'notOurs' && snapshot !== undefined;
  const { outcome } = deeds;
  return (
    <main className={styles.root}>
      <div className={styles.body}>
        {checked === undefined && failure === undefined && (
          <div className={styles.calm}>
            <Spinner size="tiny" label={texts('reading')} />
          </div>
        )}
        {failure && <FailureMessage failure={failure} onRetry={checking.refresh} />}
        {checked?.kind === 'notOurs' && (
          <div className={styles.calm}>
            <div>{texts('nothingYet')}</div>
            <Button appearance="primary" onClick={props.onAssemble}>
              {texts('toAssemble')}
            </Button>
          </div>
        )}
        {isOurs && <Measuring snapshot={snapshot} deeds={deeds} />}
        {isOurs && (
          <Group title={texts('groupWorkbook')}>
            <ProtectionRow services={services} round={snapshot} />
          </Group>
        )}
        <Group title={texts('groupPane')}>
          <LanguageRow choice={languageChoice} />
        </Group>
      </div>
      <DeedBar
        failure={outcome?.kind === 'failed' ? outcome.failure : undefined}
        sentence={
          outcome === undefined || outcome.kind === 'failed'
            ? undefined
            : sentenceOf(outcome, language, texts)
        }
        undo={deeds.undo === undefined ? undefined : texts('undo')}
        onUndo={() => deeds.undo?.()}
        onForget={deeds.forget}
      />
    </main>
  );
}
