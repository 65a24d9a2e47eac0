import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Subtitle2,
  Text,
} from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons/svg/arrow-left';
import { useState, type ReactElement } from 'react';
import type { Finding } from '../../renstra/finding';
import { useTexts } from '../words';
import { groupByRule, linesOf, ruleTitle } from './grouped';
import { usePlanFindingsStyles } from './PlanFindings.styles';

const findingsAtOnce = 50;

function FindingItem({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = usePlanFindingsStyles();
  const texts = useTexts();
  const about = [finding.unit, finding.code].filter((word) => word !== undefined).join(' · ');
  const lines = linesOf(finding);
  return (
    <li className={styles.finding}>
      {about !== '' && <div className={styles.about}>{about}</div>}
      <div>{finding.message}</div>
      <div className={styles.detail}>
        {texts('findingFound')}: {finding.found}
      </div>
      {finding.expected !== undefined && (
        <div className={styles.detail}>
          {texts('findingExpected')}: {finding.expected}
        </div>
      )}
      {lines.length > 0 && (
        <div className={styles.places}>{texts('findingPlaces', { lines: lines.join(', ') })}</div>
      )}
    </li>
  );
}

function RuleFindings({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  const styles = usePlanFindingsStyles();
  const texts = useTexts();
  const [shown, setShown] = useState(findingsAtOnce);
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding, index) => (
          <FindingItem key={index} finding={finding} />
        ))}
      </ul>
      {findings.length > shown && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            setShown(shown + findingsAtOnce);
          }}
        >
          {texts('showMore', { n: findings.length - shown })}
        </Button>
      )}
    </>
  );
}

/** The contradictions a plan holds, by rule, with the lines of the document they stand on. */
export function PlanFindings(props: {
  readonly findings: readonly Finding[];
  readonly onBack: () => void;
}): ReactElement {
  const styles = usePlanFindingsStyles();
  const texts = useTexts();
  return (
    <div
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onBack();
      }}
    >
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label={texts('back')}
          onClick={props.onBack}
        />
        <Subtitle2 as="h2">{texts('findingsTitle')}</Subtitle2>
      </div>
      <Text size={200} className={styles.hint}>
        {texts('findingsHint')}
      </Text>
      <Accordion collapsible multiple className={styles.body}>
        {groupByRule(props.findings).map((group) => (
          <AccordionItem key={group.rule} value={group.rule}>
            <AccordionHeader size="small">
              <span className={styles.rule}>
                <span className={styles.ruleName}>{ruleTitle(group.rule, texts)}</span>
                <span className={styles.count}>{group.findings.length}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel>
              <RuleFindings findings={group.findings} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </div>
  );
}
