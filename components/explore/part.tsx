import type { ReactNode } from "react";

/** A small titled part within a section. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <h3 className="font-medium text-muted text-sm">{title}</h3>
      {children}
    </div>
  );
}
