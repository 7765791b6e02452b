"use client";

import { type ReactNode, useEffect, useRef } from "react";

type FormInAddressProps = { action: string; children: ReactNode; "aria-label": string };

/**
 * A form of radio buttons and selects whose choices are in the address at once, so that they outlive a look at another
 * page. Without script they are there once the form is sent.
 */
export function FormInAddress({ children, ...rest }: FormInAddressProps) {
  const ref = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    const early = changedByHand(form); // before the script was there
    chooseAsInAddress(form, early); // Back shows the page as it was first rendered
    if (early.size > 0) putInAddress(form);
    const put = () => putInAddress(form);
    form.addEventListener("change", put);
    return () => form.removeEventListener("change", put);
  }, []);

  return (
    <form {...rest} ref={ref} className="flex flex-col gap-10">
      {children}
    </form>
  );
}

/** Names of what is chosen otherwise than the page was rendered. */
function changedByHand(form: HTMLFormElement): ReadonlySet<string> {
  const radios = radiosOf(form).filter(({ checked, defaultChecked }) => checked && !defaultChecked);
  const selects = selectsOf(form).filter(({ selectedOptions: [option] }) => option && !option.defaultSelected);
  return new Set([...radios, ...selects].map(({ name }) => name));
}

function chooseAsInAddress(form: HTMLFormElement, but: ReadonlySet<string>) {
  const address = new URLSearchParams(window.location.search);
  for (const radio of radiosOf(form)) {
    if (!but.has(radio.name)) radio.checked = address.get(radio.name) === radio.value;
  }
  for (const select of selectsOf(form)) {
    const chosen = address.get(select.name);
    if (!but.has(select.name) && [...select.options].some(({ value }) => value === chosen)) select.value = chosen ?? "";
  }
}

function putInAddress(form: HTMLFormElement) {
  const chosen = [...radiosOf(form).filter(({ checked }) => checked), ...selectsOf(form)];
  const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value]));
  window.history.replaceState(null, "", query.size > 0 ? `?${query}` : window.location.pathname);
}

function radiosOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=radio]")];
}

function selectsOf(form: HTMLFormElement): HTMLSelectElement[] {
  return [...form.querySelectorAll("select")];
}
