import { Button } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type ReactElement } from 'react';
import type { CardDefinition as Definition } from '../../../sheets/checking/card';
import { useCheckingTexts } from '../../words';
import { useCardStyles } from './Card.styles';

export interface Fold {
  readonly open: boolean;
  readonly toggle: () => void;
}

function Guideline({ definition }: { readonly definition: Definition }): ReactElement {
  const styles = useCardStyles();
  const texts = useCheckingTexts();
  const parts = [
    [texts('definitionWhat'), definition.definition],
    [texts('definitionHow'), definition.calculation],
    [texts('definitionSource'), definition.dataSource],
    [texts('definitionPerson'), definition.personInCharge],
  ] as const;
  return (
    <dl className={styles.definition}>
      {parts
        .filter(([, text]) => text !== '')
        .map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}

/** The indicator's guideline card, folded unless the planner has opened it. */
export function CardDefinition(props: {
  readonly definition: Definition | undefined;
  readonly fold: Fold;
}): ReactElement {
  const styles = useCardStyles();
  const texts = useCheckingTexts();
  const id = useId();
  const { definition, fold } = props;
  return (
    <div>
      <Button
        size="small"
        appearance="transparent"
        className={styles.unfold}
        icon={fold.open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        aria-expanded={fold.open}
        aria-controls={id}
        onClick={fold.toggle}
      >
        {texts('definition')}
      </Button>
      <div id={id} hidden={!fold.open}>
        {definition === undefined ? (
          <div className={styles.quiet}>{texts('noDefinition')}</div>
        ) : (
          <Guideline definition={definition} />
        )}
      </div>
    </div>
  );
}
