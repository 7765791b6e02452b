import { PaySource } from "@/components/roles/pay-source";
import type { Pay } from "@/lib/catalog/schema";

/** What the role pays a year, with all that belongs to such a figure: basis, region, years, caveat and source. */
export function PayRange({ pay }: { pay: Pay | undefined }) {
  if (!pay) return <p className="text-muted text-sm">We have no sourced pay figure for this role.</p>;
  return (
    <div className="flex flex-col gap-2">
      <p className="font-medium tabular-nums">{payText(pay)}</p>
      <p className="text-muted text-sm">
        {`a year in ${pay.currency}, ${pay.basis}, ${pay.region}, ${pay.years}. ${pay.caveat}`}
      </p>
      <p className="text-muted text-sm">
        <PaySource source={pay.source} />
      </p>
    </div>
  );
}

/** `$150,000 to $250,000`. */
export function payText({ low, high, currency }: Pay): string {
  const amount = new Intl.NumberFormat("en-US", { style: "currency", currency, maximumFractionDigits: 0 });
  return `${amount.format(low)} to ${amount.format(high)}`;
}
