/**
 * What stands in the forms of a page that is about to be loaded anew: kept in the tab until the forms are there again.
 * Passwords are never kept, and hidden fields come from the server.
 */
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Keeps what was typed and chosen in every form of the page. */
export function keepDrafts(): void {
  for (const form of document.forms) {
    const controls = controlsOf(form);
    if (!controls.some(isChanged)) continue;
    const sent = controls.filter((control) => !isCheckable(control) || control.checked);
    const draft = new URLSearchParams(sent.map(({ name, value }) => [name, value]));
    tabStorage()?.setItem(keyOf(form), draft.toString());
  }
}

/** Whether a draft is kept of the form with this id, which may not be on the page yet. */
export function hasDraft(formId: string): boolean {
  const begin = [keyBegin(), formId, ""].join(" ");
  return Object.keys(tabStorage() ?? {}).some((key) => key.startsWith(begin));
}

/**
 * Puts a kept draft back into its form, opens what it is folded into and moves the focus there.
 * @returns whether there was one
 */
export function restoreDraft(form: HTMLFormElement): boolean {
  const kept = tabStorage()?.getItem(keyOf(form));
  if (!kept) return false;
  tabStorage()?.removeItem(keyOf(form));
  const draft = new URLSearchParams(kept);
  const controls = controlsOf(form);
  for (const control of controls) put(control, draft.getAll(control.name));
  const first = controls.find(isChanged);
  for (let parent = first?.parentElement; parent; parent = parent.parentElement) {
    if (parent instanceof HTMLDetailsElement) parent.open = true;
  }
  first?.focus();
  return true;
}

function put(control: Control, values: readonly string[]) {
  if (isCheckable(control)) {
    if (control.checked !== values.includes(control.value)) control.click(); // so that whoever listens is told
  } else if (values[0] !== undefined && values[0] !== control.value) {
    control.value = values[0];
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.defaultSelected === false;
  return isCheckable(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue;
}

function isCheckable(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox");
}

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (element): element is Control =>
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement ||
      (element instanceof HTMLInputElement && !isSecret(element)),
  );
}

/** Also a password that is shown just now. */
function isSecret({ type, autocomplete }: HTMLInputElement): boolean {
  return type === "hidden" || type === "password" || autocomplete.endsWith("password");
}

/** The same before and after an update: by page, form and fields. */
function keyOf(form: HTMLFormElement): string {
  const names = new Set(controlsOf(form).map(({ name }) => name));
  const label = form.getAttribute("id") ?? form.getAttribute("aria-label") ?? "";
  return [keyBegin(), label, ...names].join(" ");
}

function keyBegin(): string {
  return `waypoint.draft ${window.location.pathname}`;
}

/** Null where the browser's owner has blocked it, along with cookies. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
