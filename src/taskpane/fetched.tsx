import { lazy, type ComponentType, type ReactElement } from 'react';

/** What to do before parts that did not come are shown again. */
const failed = new Set<() => void>();

/** Lets parts that could not be fetched be fetched once more. */
export function fetchAgain(): void {
  for (const again of failed) again();
  failed.clear();
}

/**
 * A part of the pane that is fetched when it is first shown. Where that fails, the error goes to the nearest `Mistake`, whose
 * link has it fetched again, which React's own `lazy` never does.
 */
export function fetched<Properties extends object>(
  fetchPart: () => Promise<ComponentType<Properties>>,
): ComponentType<Properties> {
  const attempt = (): ComponentType<Properties> =>
    lazy(async () => {
      try {
        return { default: await fetchPart() };
      } catch (error) {
        // Not at once: React renders a part that failed a second time before it gives up.
        failed.add(() => {
          Present = attempt();
        });
        throw error;
      }
    });
  let Present = attempt();
  return function Part(properties: Properties): ReactElement {
    return <Present {...properties} />;
  };
}
