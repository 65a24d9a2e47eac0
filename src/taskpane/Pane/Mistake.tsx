import { Component, type ReactNode } from 'react';
import { mistakeOf, type PaneFailure } from '../Assemble/failure';
import { fetchAgain } from '../fetched';
import { FailureMessage } from '../Outcome/Messages';

interface MistakeState {
  readonly failure: PaneFailure | undefined;
}

/** Shows a mistake of the pane itself as a sentence; React reports the error to the console as well. */
export class Mistake extends Component<{ readonly children: ReactNode }, MistakeState> {
  override state: MistakeState = { failure: undefined };

  static getDerivedStateFromError(error: unknown): MistakeState {
    return { failure: mistakeOf(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === undefined) return this.props.children;
    return (
      <FailureMessage
        failure={failure}
        onRetry={() => {
          fetchAgain();
          this.setState({ failure: undefined });
        }}
      />
    );
  }
}
