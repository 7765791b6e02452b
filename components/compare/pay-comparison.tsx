import { fillOf, placeOf, RoleSign } from "@/components/compare/role-mark";
import { payText } from "@/components/roles/pay-range";
import { PaySource } from "@/components/roles/pay-source";
import type { Pay } from "@/lib/catalog/schema";

type PayComparisonProps = { roles: readonly { id: string; name: string; pay: Pay | undefined }[] };

/** The pay ranges on one scale, from nothing to the highest; ranges in another currency are told in words alone. */
export function PayComparison({ roles }: PayComparisonProps) {
  const pays = roles.flatMap(({ pay }) => pay ?? []);
  const currency = pays[0]?.currency;
  const top = Math.max(0, ...pays.filter((pay) => pay.currency === currency).map(({ high }) => high));
  return (
    <ul className="flex flex-col gap-6">
      {roles.map(({ id, name, pay }, index) => (
        <li key={id} className="flex flex-col gap-1.5">
          <p className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="inline-flex items-center gap-2 font-medium">
              <RoleSign place={placeOf(index)} />
              {name}
            </span>
            {pay && <span className="tabular-nums">{payText(pay)} a year</span>}
          </p>
          {pay ? (
            <>
              {pay.currency === currency && (
                <svg width="100%" height="12" className="block" aria-hidden="true">
                  <rect width="100%" height="12" rx="6" className="fill-line" />
                  <rect
                    x={`${(pay.low / top) * 100}%`}
                    width={`${((pay.high - pay.low) / top) * 100}%`}
                    height="12"
                    rx="6"
                    className={fillOf(placeOf(index))}
                  />
                </svg>
              )}
              <p className="text-muted text-sm">
                <span>{`${pay.region}, ${pay.years}, ${pay.basis}. ${pay.caveat}`}</span>{" "}
                <PaySource source={pay.source} />
              </p>
            </>
          ) : (
            <p className="text-muted text-sm">We have no sourced pay figure for this role.</p>
          )}
        </li>
      ))}
    </ul>
  );
}
