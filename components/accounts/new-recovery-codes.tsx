"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { buttonLook } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { useFormStatus } from "@/components/ui/form-context";
import { PrintButton } from "@/components/ui/print-button";

/** What stands in a form that makes recovery codes: once it has made them the codes, which are shown this once. */
export function NewRecoveryCodes({ children }: { children: ReactNode }) {
  const { result } = useFormStatus();
  const codes = result?.ok ? codesIn(result.value) : [];
  return codes.length > 0 ? <Codes codes={codes} /> : children;
}

function Codes({ codes }: { codes: readonly string[] }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const text = codes.join("\n");
  const file = `Recovery codes for Waypoint. Each signs you in once, in place of a code from your app.\n\n${text}\n`;
  return (
    <Card padding="wide" tone="accent">
      <div className="flex flex-col gap-4">
        <h2 ref={title} tabIndex={-1} className="font-semibold outline-none">
          Keep these recovery codes now
        </h2>
        <p className="text-muted text-sm">
          Each signs you in once if you lose your phone. They are not shown again, so write them down, print them or
          save them where you can reach them without it.
        </p>
        <ol className="grid gap-x-8 gap-y-1.5 font-mono text-sm sm:grid-cols-2">
          {codes.map((code) => (
            <li key={code} className="whitespace-nowrap">
              {code}
            </li>
          ))}
        </ol>
        <div className="flex flex-wrap items-center gap-3 print:hidden">
          <CopyButton text={text} />
          <a
            href={`data:text/plain;charset=utf-8,${encodeURIComponent(file)}`}
            download="waypoint-recovery-codes.txt"
            className={buttonLook({ tone: "quiet" })}
          >
            Download
          </a>
          <PrintButton tone="quiet" />
        </div>
      </div>
    </Card>
  );
}

function codesIn(value: unknown): string[] {
  const isAnswer = typeof value === "object" && value !== null && "recoveryCodes" in value;
  return isAnswer && Array.isArray(value.recoveryCodes) ? value.recoveryCodes.map(String) : [];
}
