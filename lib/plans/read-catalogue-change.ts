import type { Member } from "@/lib/accounts/member";
import { catalogForPlanning } from "@/lib/catalog/queries";
import { readSuccessors } from "@/lib/catalog/successors";
import { db } from "@/lib/db/client";
import { catalogueDifference } from "@/lib/planning/catalogue-difference";
import { isCurrent } from "@/lib/planning/is-current";
import { linkedSteps } from "@/lib/planning/linked-steps";
import { replan } from "@/lib/planning/replan";
import { isOfLaterFormat, type PlanSnapshot, planSnapshot } from "@/lib/planning/snapshot";
import { dayIn } from "@/lib/time/days";
import type { CatalogueChange, Outlook } from "./catalogue-change";
import { planInputs } from "./plan-inputs";

/** What a newer catalogue would change in the member's plan; null if nothing, or if the plan is archived. */
export async function catalogueChange(
  member: Member,
  planId: string,
  now: Date = new Date(),
): Promise<CatalogueChange | null> {
  if (await isCertainlyCurrent(member, planId)) return null;
  const plan = await db.plan.findFirst({
    where: { id: planId, userId: member.id, archivedAt: null },
    select: {
      roleId: true,
      catalogVersion: true,
      keptCatalogVersion: true,
      revision: true,
      snapshot: true,
      steps: { where: { doneAt: { not: null } }, select: { key: true } },
    },
  });
  if (!plan || isOfLaterFormat(plan.snapshot)) return null;
  const catalog = await catalogForPlanning(plan.roleId);
  const snapshot = planSnapshot.parse(plan.snapshot);
  if (!catalog) return { kind: "role-retired", roleName: snapshot.role.name };
  if (isCurrent(snapshot, catalog.version)) return null;

  const successors = await readSuccessors(db);
  const isRecounted = snapshot.instance.credit === "levels";
  const changes = [
    ...(isRecounted ? [countedWhenMet] : []),
    ...(catalog.version === plan.catalogVersion ? [] : catalogueDifference(snapshot, catalog, successors)),
  ];
  if (changes.length === 0) return null;
  const isDone = new Set(plan.steps.map(({ key }) => key));
  const taken = replan(snapshot, {
    catalog,
    successors,
    ...(await planInputs(db, member)),
    today: dayIn(member.timeZone, now),
    done: isDone,
  });
  return {
    kind: "changed",
    isRecounted,
    changes,
    before: outlook(snapshot, isDone),
    after: taken.ok ? outlook(taken.value, isDone) : null,
    stepsDone: isDone.size,
    catalogVersion: catalog.version,
    revision: plan.revision,
    declined: plan.keptCatalogVersion === catalog.version,
  };
}

/** Known without reading the snapshot, which is most of a plan. */
async function isCertainlyCurrent(member: Member, planId: string): Promise<boolean> {
  const [plan] = await db.$queryRaw<{ roleId: string; catalogVersion: string; credit: string | null }[]>`
    SELECT "roleId", "catalogVersion", snapshot #>> '{instance,credit}' AS credit
    FROM "Plan" WHERE id = ${planId}::uuid AND "userId" = ${member.id}::uuid`;
  if (plan?.credit !== "met") return false;
  const catalog = await catalogForPlanning(plan.roleId);
  return catalog?.version === plan.catalogVersion;
}

const countedWhenMet =
  "A skill now counts once you reach the level the role needs, so the steps that complete one stand together.";

function outlook(snapshot: PlanSnapshot, isDone: ReadonlySet<string>): Outlook {
  const open = linkedSteps(snapshot).filter(({ step }) => !isDone.has(step.id));
  const { ready } = snapshot.plan;
  return {
    hours: open.reduce((sum, { step }) => sum + step.hours, 0),
    steps: open.length,
    readyDate: ready.step === null ? null : ready.date,
  };
}
