import { signUpAddress } from "@/lib/http/return-address";

type Begin = {
  readonly member: boolean;
  /** The starting profile that the visitor chose, or that none fits; null if they chose none. */
  readonly start?: string | null;
};

/**
 * Where the way to a role begins: a member makes a plan; a visitor signs up, and finds the role chosen on the welcome
 * page, with the start that they tried.
 */
export function startAddress(roleId: string, { member, start = null }: Begin): string {
  if (member) return `/plans/new?role=${roleId}`;
  const query = new URLSearchParams({ role: roleId, ...(start && { start }) });
  return signUpAddress(`/welcome?${query}`);
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
