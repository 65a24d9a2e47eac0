import { type ApiClass, ApiObject } from '../protocol/apiObject';
import { invalidArgument } from '../protocol/hostError';
import type { Session } from './session';

/** `Workbook.application`. */
export function applicationObject(session: Session): ApiObject {
  return ApiObject.of(applicationClass, session);
}

const applicationClass: ApiClass<Session> = {
  name: 'Application',
  scalars: {
    CalculationMode: {
      get: (session) => session.calculationMode,
      set: (session, value) => {
        if (value !== 'Automatic' && value !== 'AutomaticExceptTables' && value !== 'Manual')
          throw invalidArgument('no calculation mode');
        session.calculationMode = value;
      },
    },
    CalculationState: { get: () => 'Done' },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (session, call) => {
      if (call.text(0) !== 'Recalculate') session.markDirty();
      session.calculate();
      return undefined;
    },
    SuspendApiCalculationUntilNextSync: (session) => {
      session.calculationSuspended = true;
      return undefined;
    },
    // Nothing is drawn here.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

/** `context.runtime`: switches events off and on for the add-in. */
export function runtimeObject(session: Session): ApiObject {
  return ApiObject.of(runtimeClass, session);
}

const runtimeClass: ApiClass<Session> = {
  name: 'Runtime',
  scalars: {
    EnableEvents: {
      get: ({ events }) => events.enabled,
      set: ({ events }, value) => {
        events.enabled = value === true;
      },
    },
  },
};
