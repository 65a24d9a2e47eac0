import { useEffect, type ReactElement } from 'react';
import { textsOf, type Language } from '../../texts/texts';
import { workbenchTexts } from '../texts';

export type NotStartedReason =
  { readonly kind: 'noWebAssembly' } | { readonly kind: 'notLoaded'; readonly detail: string };

const inOrder: Readonly<Record<Language, readonly Language[]>> = { id: ['id', 'en'], en: ['en', 'id'] };

function Sentences(props: { readonly language: Language; readonly reason: NotStartedReason }): ReactElement {
  const { language, reason } = props;
  const texts = textsOf(workbenchTexts, language);
  return (
    <section lang={language}>
      <h1>{texts('notStarted')}</h1>
      <p>
        {reason.kind === 'noWebAssembly'
          ? texts('needsWebAssembly')
          : texts('engineNotLoaded', { detail: reason.detail })}
      </p>
    </section>
  );
}

/** Instead of the workbench where it cannot compute: why, and what to do, in both languages; the page's own first. */
export function NotStarted(props: {
  readonly language: Language;
  readonly reason: NotStartedReason;
}): ReactElement {
  const { language, reason } = props;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <main className="not-started" role="alert">
      {inOrder[language].map((one) => (
        <Sentences key={one} language={one} reason={reason} />
      ))}
    </main>
  );
}
