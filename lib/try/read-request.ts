import { hoursPerWeek } from "@/lib/forms/hours-per-week";
import { fromNothing, type TryFields } from "./try-fields";

type Known = {
  readonly roles: readonly { readonly id: string }[];
  /** For what the address leaves out. */
  readonly defaults: TryFields;
};

type TryRequest = {
  readonly fields: TryFields;
  /** What the address names as a role and is none. */
  readonly unknown: readonly string[];
  readonly hours: { readonly ok: true; readonly value: number } | { readonly ok: false; readonly message: string };
};

/** Longest text told back to the person. */
const longestText = 60;

/**
 * What an address of `/try` asks for.
 * @param query of several values for one name, the first counts; an empty one counts as left out
 */
export function readRequest(query: Readonly<Record<string, unknown>>, { roles, defaults }: Known): TryRequest {
  const fields = {
    from: textOf(query.from) || defaults.from,
    to: textOf(query.to) || defaults.to,
    hours: textOf(query.hours) || defaults.hours,
  };
  const isRole = (id: string) => roles.some((role) => role.id === id);
  const hours = hoursPerWeek.safeParse(fields.hours);
  return {
    fields,
    unknown: [
      ...new Set([
        ...(fields.from === fromNothing || isRole(fields.from) ? [] : [fields.from]),
        ...(isRole(fields.to) ? [] : [fields.to]),
      ]),
    ],
    hours: hours.success
      ? { ok: true, value: hours.data }
      : { ok: false, message: hours.error.issues[0]?.message ?? "Enter your hours a week." },
  };
}

function textOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first.trim().slice(0, longestText) : "";
}
