import type { Member } from "@/lib/accounts/member";
import { roleOptions } from "@/lib/catalog/queries";
import { roleFacts } from "@/lib/catalog/schema";
import { db } from "@/lib/db/client";
import type { PayPage, RolePay } from "./pay-page";

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

const rolePayFields = { id: true, name: true, facts: true } as const;

function toRolePay({ id, name, facts }: { id: string; name: string; facts: unknown }): RolePay {
  return { id, name, pay: roleFacts.parse(facts).pay };
}
