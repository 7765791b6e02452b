import { payText } from "@/components/roles/pay-range";
import { PaySource } from "@/components/roles/pay-source";
import { Callout } from "@/components/ui/callout";
import { hoursText } from "@/components/ui/hours";
import { Stat, StatGroup } from "@/components/ui/stat";
import type { Pay } from "@/lib/catalog/schema";
import { monthsToRepay, type PayDifference, payDifference, studyWeeks, workingYear } from "@/lib/pay/pay-difference";
import type { RolePay } from "@/lib/pay/pay-page";

type PayAgainstStudyProps = {
  current: RolePay;
  target: RolePay;
  /** Of study, of the whole plan. */
  hours: number;
  hoursPerWeek: number;
};

/** What two roles differ by in pay, the study that lies between them, and what is known of the figures. */
export function PayAgainstStudy(props: PayAgainstStudyProps) {
  const { current, target } = props;
  return (
    <>
      <Difference {...props} />
      <Ranges roles={current.id === target.id ? [target] : [current, target]} />
    </>
  );
}

function Difference({ current, target, hours, hoursPerWeek }: PayAgainstStudyProps) {
  if (current.id === target.id) {
    return (
      <p>{`You work as ${target.name} already, so this plan changes what you can do more than what the role pays.`}</p>
    );
  }
  const difference = payDifference(current.pay, target.pay);
  if (difference.kind !== "known" || !current.pay || !target.pay) {
    return <p>{whyUnknown(difference, current.name, target.name)}</p>;
  }
  const weeks = studyWeeks(hours, hoursPerWeek);
  return (
    <>
      <StatGroup>
        <Stat
          label="Study"
          value={`${weeks.toLocaleString("en-GB")} ${weeks === 1 ? "week" : "weeks"}`}
          note={`${hoursText(hours)} at ${hoursText(hoursPerWeek)} a week`}
        />
        <Stat label="Midpoint difference" value={signed(difference.middle, difference.currency)} note="a year" />
      </StatGroup>
      <p>{rangeWords(difference, current.name, target.name)}</p>
      {hours > 0 && <Payback hours={hours} pay={current.pay} difference={difference} />}
      {!difference.sameBasis && (
        <Callout tone="warn">
          <p>
            {`The two figures are of different kinds: ${current.name} is ${kindOf(current.pay)}, ${target.name} is ${kindOf(target.pay)}. Part of the difference is only that.`}
          </p>
        </Callout>
      )}
    </>
  );
}

const kindOf = ({ basis, years }: Pay) => `${basis} (${years})`;

type Known = Extract<PayDifference, { kind: "known" }>;

function Payback({ hours, pay, difference }: { hours: number; pay: Pay; difference: Known }) {
  const low = monthsToRepay(hours, pay, difference.low);
  const middle = monthsToRepay(hours, pay, difference.middle);
  const high = monthsToRepay(hours, pay, difference.high);
  const counted = `Count an hour of study as worth an hour of your current work, at the midpoint of its range and ${workingYear.toLocaleString("en-GB")} hours a year.`;
  const sentences = [
    counted,
    middle === null
      ? "At the midpoints, pay alone would not make up for the study."
      : `At the midpoints, the study would pay for itself after about ${monthsText(middle)} in the new role.`,
    high === null ? null : `At the high end, after about ${monthsText(high)}.`,
    low === null ? "At the low end, it never would." : `At the low end, after about ${monthsText(low)}.`,
  ];
  return <p>{sentences.filter((sentence) => sentence !== null).join(" ")}</p>;
}

/** In order, with what belongs to such figures. */
function Ranges({ roles }: { roles: readonly RolePay[] }) {
  return (
    <ul className="flex flex-col gap-2 text-muted text-sm">
      {roles.map(({ id, name, pay }) => (
        <li key={id}>
          <span className="font-medium text-ink">{`${name}:`}</span>{" "}
          <span>
            {pay
              ? `${payText(pay)} a year, ${pay.basis}, ${pay.region}, ${pay.years}. ${pay.caveat}`
              : "we have no sourced pay figure."}
          </span>{" "}
          {pay && <PaySource source={pay.source} />}
        </li>
      ))}
    </ul>
  );
}

function whyUnknown(difference: PayDifference, current: string, target: string): string {
  if (difference.kind === "not-comparable") {
    return `The figures for ${current} and ${target} use different currencies or regions, so we can't compare them.`;
  }
  if (difference.kind === "unknown" && difference.missing === "both") {
    return `We have no sourced pay figure for ${current} or ${target}, so we can't compare them.`;
  }
  const missing = difference.kind === "unknown" && difference.missing === "current" ? current : target;
  return `We have no sourced pay figure for ${missing}, so we can't compare them.`;
}

function rangeWords({ low, high, currency }: Known, current: string, target: string): string {
  const range = `${target} against ${current} differs by ${signed(low, currency)} to ${signed(high, currency)} a year.`;
  if (high <= 0) return `${range} By these ranges you would earn less.`;
  return low < 0 ? `${range} The ranges overlap, so it may be less than you earn now.` : range;
}

/** `+$15,000`, `−$15,000`. */
function signed(amount: number, currency: string): string {
  const text = new Intl.NumberFormat("en-US", {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  }).format(amount);
  return text.replace("-", "−");
}

function monthsText(months: number): string {
  const whole = Math.max(1, Math.round(months));
  return `${whole.toLocaleString("en-GB")} ${whole === 1 ? "month" : "months"}`;
}
