import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = {
  icon?: LucideIcon;
  title: string;
  /** What belongs here and how it gets here. */
  children?: ReactNode;
  /** The button or link that fills it. */
  action?: ReactNode;
};

export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-card border border-line border-dashed px-6 py-12 text-center">
      {Icon && (
        <span className="flex size-11 items-center justify-center rounded-full bg-accent-soft text-accent">
          <Icon className="size-5" aria-hidden="true" />
        </span>
      )}
      <h2 className="font-semibold text-lg">{title}</h2>
      {children && <div className="max-w-md text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
