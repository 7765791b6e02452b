import type { ReactNode } from "react";

type PageHeaderProps = {
  title: string;
  /** One sentence on what the page is for. */
  lead?: ReactNode;
  /** Above the title: usually Breadcrumbs. */
  above?: ReactNode;
  actions?: ReactNode;
};

export function PageHeader({ title, lead, above, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-col gap-3">
      {above}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="flex min-w-0 max-w-2xl flex-col gap-1.5">
          <h1 className="font-semibold text-2xl leading-tight tracking-tight sm:text-3xl">{title}</h1>
          {lead && <p className="text-muted text-base">{lead}</p>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
    </header>
  );
}
