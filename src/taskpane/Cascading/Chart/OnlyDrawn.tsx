import { useUncontrolledFocus } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

/**
 * What is only looked at. Charts bring their own ways for the keyboard, and Fluent would lead Tab into them, from where it never
 * comes out again: what is inert cannot take the focus.
 */
export function OnlyDrawn(props: {
  readonly className?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div inert {...useUncontrolledFocus()} className={props.className}>
      {props.children}
    </div>
  );
}
