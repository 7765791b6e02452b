"use client";

import { useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { WithScript } from "@/components/ui/scripting";

/** Puts a text on the clipboard; where the browser does not let it, says so. */
export function CopyButton({ text }: { text: string }) {
  const [label, setLabel] = useState("Copy");

  async function copy() {
    const told = await navigator.clipboard.writeText(text).then(
      () => "Copied",
      () => "Could not copy",
    );
    setLabel(told);
    announce(told);
  }

  return (
    <WithScript>
      <Button onClick={() => copy().catch(() => setLabel("Could not copy"))}>{label}</Button>
    </WithScript>
  );
}
