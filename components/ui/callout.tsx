import clsx from "clsx";
import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type CalloutTone = "info" | "met" | "warn" | "danger";

/** A remark that stands out from the text around it. */
export function Callout({
  tone = "info",
  title,
  children,
}: {
  tone?: CalloutTone;
  title?: string;
  children?: ReactNode;
}) {
  const { icon: Icon, ground, mark } = looks[tone];
  return (
    <div className={clsx("flex gap-3 rounded-control px-4 py-3 text-sm", ground)}>
      <Icon className={clsx("mt-0.5 size-4.5 shrink-0", mark)} aria-hidden="true" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-medium">{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}

const looks: Record<CalloutTone, { icon: LucideIcon; ground: string; mark: string }> = {
  info: { icon: Info, ground: "bg-accent-soft", mark: "text-accent" },
  met: { icon: CircleCheck, ground: "bg-met-soft", mark: "text-met" },
  warn: { icon: TriangleAlert, ground: "bg-warn-soft", mark: "text-warn" },
  danger: { icon: CircleAlert, ground: "bg-danger-soft", mark: "text-danger" },
};
