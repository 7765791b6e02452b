import { type ReactNode, useId } from "react";

type SectionProps = {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
};

/** A titled part of a page. */
export function Section({ title, lead, actions, children, id }: SectionProps) {
  const titleId = useId();
  return (
    <section id={id} aria-labelledby={titleId} className="mt-10 flex min-w-0 flex-col gap-4 first:mt-0">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="flex min-w-0 max-w-2xl flex-col gap-1">
          <h2 id={titleId} className="font-semibold text-lg leading-snug tracking-tight">
            {title}
          </h2>
          {lead && <p className="text-muted text-sm">{lead}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
