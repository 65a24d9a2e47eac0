import { useEffect, type ReactElement } from 'react';
import { textsOf, type Language } from '../../texts/texts';
import { workbenchTexts } from '../texts';

const inOrder: Readonly<Record<Language, readonly Language[]>> = { id: ['id', 'en'], en: ['en', 'id'] };

function Sentences({ language }: { readonly language: Language }): ReactElement {
  const texts = textsOf(workbenchTexts, language);
  return (
    <section lang={language}>
      <h1>{texts('notStarted')}</h1>
      <p>{texts('needsWebAssembly')}</p>
    </section>
  );
}

/** Instead of the workbench where a browser has no WebAssembly: why, and what to do, in both languages; the page's own first. */
export function NotStarted({ language }: { readonly language: Language }): ReactElement {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <main className="not-started" role="alert">
      {inOrder[language].map((one) => (
        <Sentences key={one} language={one} />
      ))}
    </main>
  );
}
