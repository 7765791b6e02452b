import { signUpAddress } from "@/lib/http/return-address";

/** Where the way to a role begins: a member makes a plan; a visitor signs up, and finds the role chosen on the welcome page. */
export function startAddress(roleId: string, { member }: { member: boolean }): string {
  return member ? `/plans/new?role=${roleId}` : signUpAddress(`/welcome?role=${roleId}`);
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
