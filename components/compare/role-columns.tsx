import type { ReactNode } from "react";
import { placeOf, RoleSign } from "@/components/compare/role-mark";

type RoleColumnsProps = {
  roles: readonly { id: string; name: string }[];
  children: (index: number) => ReactNode;
};

/** The same of every role, beside each other where there is room. */
export function RoleColumns({ roles, children }: RoleColumnsProps) {
  return (
    <div className={`grid gap-6 ${roles.length > 2 ? "md:grid-cols-3" : "md:grid-cols-2"}`}>
      {roles.map(({ id, name }, index) => (
        <div key={id} className="flex min-w-0 flex-col gap-2">
          <h3 className="flex items-center gap-2 font-semibold">
            <RoleSign place={placeOf(index)} />
            {name}
          </h3>
          {children(index)}
        </div>
      ))}
    </div>
  );
}

export function PlainList({ items }: { items: readonly string[] }) {
  return (
    <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** How much of the work something is, from 1 to 5. */
export function ShareOfWork({ label, amount, text }: { label: string; amount: number; text: string }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center justify-between gap-3 text-sm">
        <span className="font-medium">{label}</span>
        <span className="inline-flex items-center gap-2 text-muted">
          <svg width="62" height="10" aria-hidden="true">
            {[0, 1, 2, 3, 4].map((cell) => (
              <rect
                key={cell}
                x={cell * 13}
                width="10"
                height="10"
                rx="2"
                className={cell < amount ? "fill-accent" : "fill-line"}
              />
            ))}
          </svg>
          {amount} of 5
        </span>
      </p>
      <p className="text-muted text-sm">{text}</p>
    </div>
  );
}
