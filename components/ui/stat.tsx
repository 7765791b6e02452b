import type { ReactNode } from "react";

type StatProps = {
  label: string;
  value: ReactNode;
  /** What the value is measured against, or what it means. */
  note?: ReactNode;
};

/** One figure with its name. Several belong in a StatGroup. */
export function Stat({ label, value, note }: StatProps) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="flex flex-col gap-0.5">
        <span className="font-semibold text-2xl tabular-nums leading-tight tracking-tight">{value}</span>
        {note && <span className="text-muted text-sm">{note}</span>}
      </dd>
    </div>
  );
}

export function StatGroup({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-x-6 gap-y-5">{children}</dl>;
}
