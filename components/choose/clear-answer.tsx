"use client";

import type { MouseEvent } from "react";
import { Button } from "@/components/ui/button";

/** Takes back the answer to the question that it stands in. */
export function ClearAnswer({ to }: { to: string }) {
  return (
    <Button tone="plain" size="small" onClick={clear} aria-label={`Clear answer: ${to}`}>
      Clear answer
    </Button>
  );
}

function clear({ currentTarget }: MouseEvent<HTMLButtonElement>) {
  const question = currentTarget.closest("fieldset");
  const answers = [...(question?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])];
  for (const answer of answers) answer.checked = false;
  question?.dispatchEvent(new Event("change", { bubbles: true })); // as when an answer is chosen
  answers[0]?.focus(); // the button goes
}
