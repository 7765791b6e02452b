import type { ReactNode } from "react";

type ProblemProps = { title: string; children: ReactNode; actions: ReactNode };

/** A page that says what is wrong and what you can do. */
export function Problem({ title, children, actions }: ProblemProps) {
  return (
    <div className="page-width flex min-h-[60dvh] flex-col items-center justify-center gap-4 py-16 text-center">
      <h1 className="font-semibold text-2xl leading-tight tracking-tight sm:text-3xl">{title}</h1>
      <div className="flex max-w-lg flex-col gap-2 text-muted">{children}</div>
      <div className="mt-3 flex flex-wrap justify-center gap-3">{actions}</div>
    </div>
  );
}
