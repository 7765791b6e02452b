import { hoursPerWeek } from "@/lib/forms/hours-per-week";
import { signUpAddress } from "@/lib/http/return-address";

type Begin = {
  readonly member: boolean;
  /** The starting profile that the visitor chose, or that none fits; null if they chose none. */
  readonly start?: string | null;
  /** Hours a week that they tried it with. */
  readonly hours?: number;
};

/**
 * Where the way to a role begins: a member makes a plan; a visitor signs up, and finds the role chosen on the welcome
 * page, with the start that they tried. Hours a week go
 * along with both.
 */
export function startAddress(roleId: string, { member, start = null, hours }: Begin): string {
  const query = new URLSearchParams({
    role: roleId,
    ...(!member && start && { start }),
    ...(hours && { hours: String(hours) }),
  });
  return member ? `/plans/new?${query}` : signUpAddress(`/welcome?${query}`);
}

/**
 * The role that is chosen when the welcome page opens: the one that its address names, else the person's own.
 * @param asked the parameter `role`; whatever names no known role is ignored
 */
export function roleToBeginWith(
  asked: unknown,
  own: string | null,
  known: readonly { readonly id: string }[],
): string | undefined {
  return known.find(({ id }) => id === asked)?.id ?? own ?? undefined;
}

/**
 * The hours a week that stand in the form when it opens.
 * @param asked the parameter `hours`; whatever is not allowed in the field is ignored
 */
export function hoursToBeginWith(asked: unknown, own: number): number {
  const hours = hoursPerWeek.safeParse(asked);
  return hours.success ? hours.data : own;
}
