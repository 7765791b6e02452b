"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useFormStatus } from "@/components/ui/form-context";

type Values = Readonly<Record<string, string | null>>;

/**
 * Sends along what a form's fields held when the person saw them, so that nothing that was changed elsewhere is
 * overwritten unseen. A refresh of the page counts as seen only where the field shows it: what was typed and not sent
 * stays, and with it what it was typed over. Once an answer has told what is stored now, that is what they saw.
 */
export function SeenValues({ values }: { values: Values }) {
  const anchor = useRef<HTMLInputElement>(null);
  const [seen, setSeen] = useState(values);
  const { result } = useFormStatus();
  const told = result?.ok === false ? result.error.stored : undefined;

  const saved = useRef(result);
  const look = useEffectEvent((answer: typeof result) => {
    const isSaved = answer?.ok === true && answer !== saved.current; // what was sent is what is stored, perhaps trimmed
    saved.current = answer;
    setSeen((last) => (isSaved ? values : seenAfter(last, values, shownIn(anchor.current?.form))));
  });
  const stored = JSON.stringify(values);
  useEffect(() => {
    if (stored) look(result);
  }, [stored, result]);

  return (
    <>
      <input ref={anchor} type="hidden" />
      {Object.entries({ ...seen, ...told }).map(([field, text]) => (
        <input key={field} type="hidden" name={`seen.${field}`} value={text ?? ""} />
      ))}
    </>
  );
}

/**
 * What the person has seen once the page holds other values: the new ones where their fields show them.
 * @param shown what a field shows; undefined if there is no such field
 */
export function seenAfter(last: Values, now: Values, shown: (field: string) => string | undefined): Values {
  return Object.fromEntries(
    Object.entries(now).map(([field, value]) => {
      const text = shown(field);
      const isShown = text === undefined || text === (value ?? "");
      return [field, isShown ? value : (last[field] ?? null)];
    }),
  );
}

function shownIn(form: HTMLFormElement | null | undefined): (field: string) => string | undefined {
  return (field) => {
    const element = form?.elements.namedItem(field);
    return element && "value" in element && typeof element.value === "string" ? element.value : undefined;
  };
}
