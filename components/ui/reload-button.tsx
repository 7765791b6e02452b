"use client";

import { RotateCw } from "lucide-react";
import { Button, type ButtonProps } from "@/components/ui/button";
import { keepDrafts } from "@/components/ui/drafts";

/** Loads the page anew and keeps what stands in its forms. */
export function ReloadButton(look: Pick<ButtonProps, "tone" | "size">) {
  function reload() {
    keepDrafts();
    window.location.reload();
  }
  return (
    <Button {...look} onClick={reload}>
      <RotateCw aria-hidden="true" /> Reload the page
    </Button>
  );
}
