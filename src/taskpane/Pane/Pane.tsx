import { Button, FluentProvider, Subtitle2 } from '@fluentui/react-components';
import { useRef, type ReactElement } from 'react';
import { useFocusKept } from '../focus/useFocusKept';
import { MemoryProvider } from '../memory';
import type { PaneServices } from '../services';
import { Unsupported } from '../Unsupported/Unsupported';
import { LanguageProvider, useTexts } from '../words';
import { Mistake } from './Mistake';
import { usePaneStyles } from './Pane.styles';
import { Places } from './Places';
import { usePane } from './usePane';

function Header({ onSwitchLanguage }: { readonly onSwitchLanguage: () => void }): ReactElement {
  const styles = usePaneStyles();
  const texts = useTexts();
  return (
    <header className={styles.header}>
      <Subtitle2 as="h1">{texts('paneName')}</Subtitle2>
      <Button size="small" appearance="subtle" title={texts('switchLanguageHint')} onClick={onSwitchLanguage}>
        {texts('switchLanguage')}
      </Button>
    </header>
  );
}

/** The add-in's task pane. */
export function Pane({ services }: { readonly services: PaneServices }): ReactElement {
  const styles = usePaneStyles();
  const { theme, language, languageChoice } = usePane(services);
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <LanguageProvider value={language}>
        <div ref={root} className={styles.pane}>
          <Header
            onSwitchLanguage={() => {
              languageChoice.choose(language === 'id' ? 'en' : 'id');
            }}
          />
          <Mistake>
            {services.status.kind === 'ready' ? (
              <MemoryProvider value={services.memories.workbook}>
                <Places services={services} languageChoice={languageChoice} />
              </MemoryProvider>
            ) : (
              <Unsupported status={services.status} />
            )}
          </Mistake>
        </div>
      </LanguageProvider>
    </FluentProvider>
  );
}
