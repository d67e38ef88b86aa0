import type { Status } from './transitions';

/** The step that sends a return back from where it stands; whether that is allowed is asked of the transitions. */
export function sendBackAction(status: Status): 'return' | 'reopen' {
  return status === 'accepted' ? 'reopen' : 'return';
}
