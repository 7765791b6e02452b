"use client";

import { Printer } from "lucide-react";
import { Button, type ButtonTone } from "@/components/ui/button";
import { WithoutScript, WithScript } from "@/components/ui/scripting";

/** Opens the browser's own dialog. */
export function PrintButton({ tone = "primary" }: { tone?: ButtonTone }) {
  return (
    <span className="print:hidden">
      <WithScript>
        <Button tone={tone} onClick={() => window.print()}>
          <Printer aria-hidden="true" /> Print
        </Button>
      </WithScript>
      <WithoutScript>
        <span className="text-muted text-sm">Print it from your browser's menu.</span>
      </WithoutScript>
    </span>
  );
}
