import type { FormEvent } from 'react';

/** What a form's field holds, without the spaces around it. */
export function readField(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Puts the focus on the first field that is wrong, so that it is also read out. */
export function focusField(form: HTMLFormElement, name: string): void {
  form.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
}

/** The value of the button that sent the form; '' where it has none. */
export function sentBy(event: FormEvent<HTMLFormElement>): string {
  const { nativeEvent } = event;
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
  return button instanceof HTMLButtonElement ? button.value : '';
}
