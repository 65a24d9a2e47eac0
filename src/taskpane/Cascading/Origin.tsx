import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { quarterLabel } from '../../renstra/quarter';
import type { Origin as OriginOfFigure, OriginFigure } from '../../sheets/cascade/origin';
import type { KeyedEntry } from '../../sheets/checking/access';
import { achievementText, figureText } from '../Check/Card/figures';
import { TextLink } from '../TextLink';
import { useCascadingTexts, useLanguage } from '../words';
import { useCascadingStyles } from './Cascading.styles';
import { stateWord } from './sentences';

type Show = (cell: KeyedEntry) => void;
interface PartProps {
  readonly origin: OriginOfFigure;
  readonly onShow: Show;
}

/** Lines of the working papers and units that are told; the others are counted. */
const componentsAtMost = 4;

/** A sentence and the cell it speaks of. */
function Line(props: {
  readonly figure: OriginFigure;
  readonly onShow: Show;
  readonly children: ReactNode;
}): ReactElement {
  const { figure } = props;
  return (
    <span>
      {props.children}
      {figure.address !== '' && (
        <>
          {' '}
          <TextLink
            inline
            onClick={() => {
              props.onShow(figure.cell);
            }}
          >
            {figure.address}
          </TextLink>
        </>
      )}
    </span>
  );
}

function Components({ origin, onShow }: PartProps): ReactElement | null {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const { components } = origin;
  if (components.length === 0) return null;
  const more = components.length - componentsAtMost;
  return (
    <ul className={styles.parts}>
      {components.slice(0, componentsAtMost).flatMap(({ item, ...one }) =>
        (
          [
            [one.figureLabel, one.figure],
            [one.baseLabel, one.base],
          ] as const
        ).map(([label, figure]) => (
          <li key={figure.address} className={styles.quiet}>
            <Line figure={figure} onShow={onShow}>
              {texts('component', {
                name: item === '' ? label : `${item}, ${label}`,
                value: figureText(figure.value, language),
              })}
            </Line>
          </li>
        )),
      )}
      {more > 0 && <li className={styles.quiet}>{texts('moreComponents', { n: more })}</li>}
    </ul>
  );
}

/** The units whose figures come together in it, each with its cell. */
function Members({ origin, onShow }: PartProps): ReactElement | null {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const { members } = origin;
  if (members.length === 0) return null;
  const more = members.length - componentsAtMost;
  const reported = members.filter(({ figure }) => figure.value !== null).length;
  return (
    <>
      <div className={styles.quiet}>{texts('reportedOf', { reported, expected: members.length })}</div>
      <ul className={styles.parts}>
        {members.slice(0, componentsAtMost).map(({ unit, figure }) => (
          <li key={figure.cell.rowKey} className={styles.quiet}>
            <Line figure={figure} onShow={onShow}>
              {texts('component', { name: unit, value: figureText(figure.value, language) })}
            </Line>
          </li>
        ))}
        {more > 0 && <li className={styles.quiet}>{texts('moreMembers', { n: more })}</li>}
      </ul>
    </>
  );
}

/** What the realisation is taken from, and what there is beside it. */
function Source({ origin, onShow }: PartProps): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const { source, entry, paper, rolled } = origin;
  const value = (figure: OriginFigure): string => figureText(figure.value, language);
  const isUnused = (figure: OriginFigure | undefined): figure is OriginFigure =>
    figure !== undefined && figure.value !== null;
  return (
    <>
      {source === 'entry' && (
        <Line figure={entry} onShow={onShow}>
          {texts('fromEntry', { value: value(entry) })}
        </Line>
      )}
      {source === 'paper' && paper !== undefined && (
        <Line figure={paper} onShow={onShow}>
          {texts('fromPaper', { value: value(paper) })}
        </Line>
      )}
      {source === 'rolled' && rolled !== undefined && (
        <Line figure={rolled} onShow={onShow}>
          {texts('fromRolled', { value: value(rolled) })}
        </Line>
      )}
      {source === 'nothing' && (
        <Line figure={entry} onShow={onShow}>
          {texts('fromNothing')}
        </Line>
      )}
      {source === 'entry' && isUnused(paper) && (
        <div className={styles.quiet}>
          <Line figure={paper} onShow={onShow}>
            {texts('unusedPaper', { value: value(paper) })}
          </Line>
        </div>
      )}
      {source !== 'rolled' && isUnused(rolled) && (
        <div className={styles.quiet}>
          <Line figure={rolled} onShow={onShow}>
            {texts('unusedRolled', { value: value(rolled) })}
          </Line>
        </div>
      )}
      <Members origin={origin} onShow={onShow} />
      <Components origin={origin} onShow={onShow} />
    </>
  );
}

function Realisation({ origin, onShow }: PartProps): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const quarter = quarterLabel(origin.quarter);
  const achievement = achievementText(origin.quarterAchievement.value, language);
  return (
    <>
      <Line figure={origin.realisation} onShow={onShow}>
        {texts('realisation', { quarter, value: figureText(origin.realisation.value, language) })}
      </Line>
      {achievement !== undefined && (
        <div className={styles.quiet}>
          <Line figure={origin.quarterAchievement} onShow={onShow}>
            {texts('ofQuarter', {
              quarter,
              target: figureText(origin.quarterTarget.value, language),
              achievement,
            })}
          </Line>
        </div>
      )}
    </>
  );
}

function ToDate({ origin, onShow }: PartProps): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const reporting = quarterLabel(origin.reportingQuarter);
  const value = figureText(origin.toDate.value, language);
  return (
    <>
      <Line figure={origin.toDate} onShow={onShow}>
        {texts(`toDate.${origin.consolidation}`, { quarter: reporting, value })}
      </Line>
      <div className={styles.quiet}>
        {origin.quarters
          .map(
            ({ quarter, realisation }) =>
              `${quarterLabel(quarter)} ${figureText(realisation.value, language)}`,
          )
          .join(' · ')}
      </div>
      {origin.quarter > origin.reportingQuarter && (
        <div>{texts('beyond', { quarter: quarterLabel(origin.quarter), reporting })}</div>
      )}
    </>
  );
}

function Achievement({ origin, onShow }: PartProps): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const language = useLanguage();
  const { achievement, capped } = origin;
  const percent = (figure: OriginFigure): string =>
    achievementText(figure.value, language) ?? figureText(figure.value, language);
  const isCapped = percent(capped) !== percent(achievement);
  return (
    <>
      <Line figure={achievement} onShow={onShow}>
        {texts('achievement', {
          quarter: quarterLabel(origin.reportingQuarter),
          target: figureText(origin.targetToDate.value, language),
          achievement: percent(achievement),
        })}
      </Line>
      {isCapped && (
        <div className={styles.quiet}>
          <Line figure={capped} onShow={onShow}>
            {texts('capped', { achievement: percent(capped) })}
          </Line>
        </div>
      )}
    </>
  );
}

function Counted({ origin }: { readonly origin: OriginOfFigure }): ReactElement {
  const texts = useCascadingTexts();
  const language = useLanguage();
  const { objective, goal, state = 'notExpected' } = origin;
  return (
    <>
      {typeof origin.capped.value === 'number'
        ? texts('countsIn', { objective, goal })
        : texts('countsNot', { objective, goal, state: stateWord(state, language) })}
    </>
  );
}

function Steps({ origin, onShow }: PartProps): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const { unit, code, quarter } = origin;
  return (
    <>
      <div className={styles.quiet} title={origin.indicator}>
        {texts('originOf', { unit, code, quarter: quarterLabel(quarter) })}
      </div>
      <ol className={styles.steps}>
        {[Source, Realisation, ToDate, Achievement, Counted].map((Step, index) => (
          <li key={index} className={styles.step}>
            <Step origin={origin} onShow={onShow} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** "Asal angka ini": the way from what was entered to the goal, for the cell under the cursor. */
export function Origin(props: {
  readonly origin: OriginOfFigure | undefined;
  readonly sheet: string;
  readonly onShow: Show;
}): ReactElement {
  const styles = useCascadingStyles();
  const texts = useCascadingTexts();
  const [open, setOpen] = useState(true);
  const id = useId();
  const { origin } = props;
  return (
    <section className={styles.origin} aria-label={texts('origin')}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.unfold}
        icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {texts('origin')}
      </Button>
      <div id={id} hidden={!open}>
        {origin === undefined ? (
          <div className={styles.quiet}>{texts('originHint', { sheet: props.sheet })}</div>
        ) : (
          <Steps origin={origin} onShow={props.onShow} />
        )}
      </div>
    </section>
  );
}
