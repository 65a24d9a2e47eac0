import { Component, type ReactNode } from 'react';
import { FailureMessage } from '../Outcome/Messages';

interface MistakeState {
  readonly detail: string | undefined;
}

/** Shows a mistake of the pane itself as a sentence; React reports the error to the console as well. */
export class Mistake extends Component<{ readonly children: ReactNode }, MistakeState> {
  override state: MistakeState = { detail: undefined };

  static getDerivedStateFromError(error: unknown): MistakeState {
    return { detail: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { detail } = this.state;
    if (detail === undefined) return this.props.children;
    return (
      <FailureMessage
        failure={{ kind: 'unexpected', detail }}
        onRetry={() => {
          this.setState({ detail: undefined });
        }}
      />
    );
  }
}
