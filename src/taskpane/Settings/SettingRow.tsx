import { Button, Input, Select, mergeClasses } from '@fluentui/react-components';
import { ErrorCircle12Filled } from '@fluentui/react-icons/svg/error-circle';
import { useId, useState, type ReactElement } from 'react';
import { quarterLabel, quarters } from '../../renstra/quarter';
import { minimiseFormulas } from '../../sheets/codes';
import { isFractionSetting } from '../../sheets/settingBounds';
import { effectOfSetting, type SettingCell } from '../../sheets/settingEffect';
import { openContradiction, settingInput, type Settable } from '../../sheets/settingInput';
import type { SettingChange } from '../../sheets/settingAccess';
import type { Constant } from '../../sheets/sheetPlan';
import type { Snapshot } from '../../sheets/snapshot';
import { useLanguage, useSettingsTexts } from '../words';
import { hintOf, isReadable, settingName, settingNote, valueWords } from './settingWords';
import { useSettingsStyles } from './Settings.styles';

export interface SettingRowProps {
  readonly setting: Settable;
  readonly cells: Readonly<Record<string, SettingCell>>;
  readonly snapshot: Snapshot;
  readonly onWrite: (change: SettingChange) => void;
}

interface Choice {
  readonly value: Constant;
  readonly words: string;
}

function useChoices(setting: Settable): readonly Choice[] {
  const texts = useSettingsTexts();
  switch (setting) {
    case 'reportingQuarter':
      return quarters.map((quarter) => ({ value: quarter, words: quarterLabel(quarter) }));
    case 'minimiseFormula':
      return Object.values(minimiseFormulas).map((formula) => ({ value: formula, words: formula }));
    case 'stabiliseCurve':
      return [
        { value: 1, words: texts('curveOn') },
        { value: 0, words: texts('curveOff') },
      ];
    case 'cap':
    case 'achievedFrom':
    case 'nearlyFrom':
    case 'stabilisePoint':
    case 'stabiliseValue':
    case 'stabilisePeak':
      return [];
  }
}

/** What was typed as a setting: undefined where it is none, or leaves no room beside the others. */
function meant(
  setting: Settable,
  typed: string,
  cells: Readonly<Record<string, SettingCell>>,
): Constant | undefined {
  const value = settingInput(setting, typed);
  if (value === undefined) return undefined;
  const inputs = Object.fromEntries(Object.entries(cells).map(([key, { input }]) => [key, input]));
  const open = openContradiction({ ...inputs, [setting]: value });
  return open?.some((key) => key === setting) === true ? undefined : value;
}

function Wrong({ id, children }: { readonly id: string; readonly children: string }): ReactElement {
  const styles = useSettingsStyles();
  return (
    <div id={id} className={styles.wrong} role="alert">
      <ErrorCircle12Filled className={styles.icon} />
      <span>{children}</span>
    </div>
  );
}

/** What applying a value would change, told before it is done. */
function Change(props: {
  readonly setting: Settable;
  readonly from: Constant;
  readonly to: Constant;
  readonly snapshot: Snapshot;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const { setting, from, to, snapshot } = props;
  const styles = useSettingsStyles();
  const texts = useSettingsTexts();
  const language = useLanguage();
  const words = (value: Constant): string => valueWords(setting, value, language, texts);
  const effect = effectOfSetting(snapshot, setting, to);
  return (
    <div
      className={styles.change}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <div role="status">
        {texts('becomes', { from: words(from), to: words(to) })}{' '}
        {effect === undefined
          ? texts('effectQuarter', { quarter: words(to) })
          : texts('effect', { achievements: effect.achievements, statuses: effect.statuses })}
      </div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={props.onApply}>
          {texts('apply')}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {texts('cancel')}
        </Button>
      </div>
    </div>
  );
}

/** One setting: its value, what it changes, and, before another value is written, what that would do. */
export function SettingRow({ setting, cells, snapshot, onWrite }: SettingRowProps): ReactElement {
  const styles = useSettingsStyles();
  const texts = useSettingsTexts();
  const language = useLanguage();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const choices = useChoices(setting);
  const { input, address } = cells[setting] ?? { input: '', address: '' };
  const written = isFractionSetting(setting) ? valueWords(setting, input, language, texts) : String(input);
  const shown = typed ?? (input === '' ? '' : written);
  const value = typed === undefined ? undefined : meant(setting, typed, cells);
  const isWrong = typed !== undefined && typed.trim() !== '' && value === undefined;
  const isChange = value !== undefined && value !== input;
  const forget = (): void => {
    setTyped(undefined);
    document.getElementById(id)?.focus();
  };
  const apply = (): void => {
    if (value === undefined) return;
    onWrite({ key: setting, found: input, value });
    forget();
  };
  const described = `${id}-note${isWrong ? ` ${id}-wrong` : ''}`;
  return (
    <div className={styles.setting}>
      <div className={styles.line}>
        <label htmlFor={id} className={styles.label}>
          {settingName(setting, language, texts)}
        </label>
        {choices.length > 0 ? (
          <Select
            id={id}
            size="small"
            className={styles.control}
            aria-describedby={described}
            disabled={address === ''}
            value={shown}
            onChange={(_, data) => {
              setTyped(data.value);
            }}
          >
            {!choices.some((choice) => String(choice.value) === shown) && (
              <option value={shown}>{shown}</option>
            )}
            {choices.map((choice) => (
              <option key={String(choice.value)} value={String(choice.value)}>
                {choice.words}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            id={id}
            size="small"
            className={mergeClasses(styles.control, styles.figure)}
            aria-describedby={described}
            aria-invalid={isWrong}
            disabled={address === ''}
            value={shown}
            onChange={(_, data) => {
              setTyped(data.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && isChange) apply();
              if (event.key === 'Escape') setTyped(undefined);
            }}
          />
        )}
      </div>
      <div id={`${id}-note`} className={styles.note}>
        {settingNote(setting, language)}
      </div>
      {address === '' && <Wrong id={`${id}-gone`}>{texts('missing')}</Wrong>}
      {address !== '' && typed === undefined && !isReadable(setting, input) && (
        <Wrong id={`${id}-cell`}>
          {texts('unreadable', {
            address,
            found: valueWords(setting, input, language, texts),
            hint: hintOf(setting, language),
          })}
        </Wrong>
      )}
      {isWrong && (
        <Wrong id={`${id}-wrong`}>
          {texts('invalid', { found: typed, hint: hintOf(setting, language) })}
        </Wrong>
      )}
      {isChange && (
        <Change
          setting={setting}
          from={input}
          to={value}
          snapshot={snapshot}
          onApply={apply}
          onCancel={forget}
        />
      )}
    </div>
  );
}
