import { cache } from "react";
import type { Member } from "@/lib/accounts/member";
import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { db } from "@/lib/db/client";
import { payDifference } from "./pay-difference";
import type { ComparablePay, PayPage } from "./pay-page";

/** The pay of where the member works and of where a plan leads, as the catalogue has it now; null without such a role. */
export async function payPage(member: Member, targetRoleId: string): Promise<PayPage | null> {
  const [{ roles }, current] = await Promise.all([currentCatalogue(), currentRoleOf(member)]);
  const target = roles.find(({ id }) => id === targetRoleId);
  if (!target) return null;
  const payOf = (id: string) => roles.find((role) => role.id === id)?.facts.pay;
  return {
    current: current && { ...current, pay: payOf(current.id) },
    target: { id: target.id, name: target.name, pay: target.facts.pay },
    roles: roles.map(({ id, name }) => ({ id, name })),
  };
}

/** Where the member works, also in a role that the catalogue no longer holds. Asked once a page. */
export const currentRoleOf = cache(async ({ id }: Member): Promise<{ id: string; name: string } | null> => {
  const [role] = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT role.id, role.name FROM "User" person JOIN "Role" role ON role.id = person."currentRoleId"
    WHERE person.id = ${id}::uuid`;
  return role ?? null;
});

/** The same two, where a difference between them can be told; null where none can, or the member works there already. */
export async function comparablePay(member: Member, targetRoleId: string): Promise<ComparablePay | null> {
  const pay = await payPage(member, targetRoleId);
  if (!pay?.current || pay.current.id === pay.target.id) return null;
  const { current, target } = pay;
  return payDifference(current.pay, target.pay).kind === "known" ? { current, target } : null;
}
