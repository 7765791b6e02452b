"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";
import { WithoutScript, WithScript } from "@/components/ui/scripting";

/** Opens the browser's own dialog. */
export function PrintButton() {
  return (
    <span className="print:hidden">
      <WithScript>
        <Button tone="primary" onClick={() => window.print()}>
          <Printer aria-hidden="true" /> Print
        </Button>
      </WithScript>
      <WithoutScript>
        <span className="text-muted text-sm">Print it from your browser's menu.</span>
      </WithoutScript>
    </span>
  );
}
