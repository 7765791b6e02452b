import type { Member } from "@/lib/accounts/member";
import { roleOptions } from "@/lib/catalog/queries";
import { roleFacts } from "@/lib/catalog/schema";
import { db } from "@/lib/db/client";
import { payDifference } from "./pay-difference";
import type { ComparablePay, PayPage, RolePay } from "./pay-page";

/** The pay of where the member works and of where a plan leads, as the catalogue has it now; null without such a role. */
export async function payPage(member: Member, targetRoleId: string): Promise<PayPage | null> {
  const [user, target, roles] = await Promise.all([
    db.user.findUnique({ where: { id: member.id }, select: { currentRole: { select: rolePayFields } } }),
    db.role.findUnique({ where: { id: targetRoleId }, select: rolePayFields }),
    roleOptions(),
  ]);
  if (!target) return null;
  return {
    current: user?.currentRole ? toRolePay(user.currentRole) : null,
    target: toRolePay(target),
    roles: roles.map(({ id, name }) => ({ id, name })),
  };
}

/** The same two, where a difference between them can be told; null where none can, or the member works there already. */
export async function comparablePay(member: Member, targetRoleId: string): Promise<ComparablePay | null> {
  const pay = await payPage(member, targetRoleId);
  if (!pay?.current || pay.current.id === pay.target.id) return null;
  const { current, target } = pay;
  return payDifference(current.pay, target.pay).kind === "known" ? { current, target } : null;
}

const rolePayFields = { id: true, name: true, facts: true } as const;

function toRolePay({ id, name, facts }: { id: string; name: string; facts: unknown }): RolePay {
  return { id, name, pay: roleFacts.parse(facts).pay };
}
