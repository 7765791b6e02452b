"use client";

import { type ReactNode, useEffect, useRef } from "react";

export type FormInAddressProps = { action: string; children: ReactNode; "aria-label": string };

/**
 * A form of radio buttons whose choices are in the address at once, so that they outlive a look at another page.
 * Without script they are there once the form is sent.
 */
export function FormInAddress({ children, ...rest }: FormInAddressProps) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (!form.current) return;
    chooseAsInAddress(form.current); // Back shows the page as it was first rendered
    if (hasNewChoice(form.current)) putInAddress(form.current); // made before the script was there
  }, []);

  return (
    <form {...rest} ref={form} onChange={(event) => putInAddress(event.currentTarget)} className="flex flex-col gap-8">
      {children}
    </form>
  );
}

function chooseAsInAddress(form: HTMLFormElement) {
  for (const [name, value] of new URLSearchParams(window.location.search)) {
    const radio = radiosOf(form).find((candidate) => candidate.name === name && candidate.value === value);
    if (radio && !radio.defaultChecked) radio.checked = true;
  }
}

function hasNewChoice(form: HTMLFormElement): boolean {
  return radiosOf(form).some(({ checked, defaultChecked }) => checked && !defaultChecked);
}

function putInAddress(form: HTMLFormElement) {
  const chosen = radiosOf(form).filter(({ checked }) => checked);
  const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value]));
  window.history.replaceState(null, "", `?${query}`);
}

function radiosOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=radio]")];
}
