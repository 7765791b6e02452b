import type { Canonical } from "./canonical";
import { compareText } from "./compare-text";
import { missingUnits } from "./credit";
import { isMet, unitsMissing } from "./readiness";
import type { Gap } from "./types";

/** The unmet requirements that are not left out, largest part of the missing readiness first. */
export function gapsIn(role: Canonical): readonly Gap[] {
  const missing = unitsMissing(role);
  return role.requirements
    .flatMap((requirement, i) => {
      const isGap = !isMet(role, requirement) && !role.leftOut.has(`${requirement.skill}@${requirement.level}`);
      return isGap ? gapOf(role, i, missing) : [];
    })
    .sort(
      (a, b) =>
        nineDecimals(b.share) - nineDecimals(a.share) ||
        compareText(a.skill, b.skill) ||
        a.need - b.need ||
        a.weight - b.weight ||
        Number(b.essential) - Number(a.essential),
    );
}

/** @param missing units of readiness that the person lacks; 0 only where the weights are too far apart to add */
function gapOf(role: Canonical, i: number, missing: number): Gap[] {
  const requirement = role.requirements[i];
  if (!requirement) return [];
  const { skill, level: need, weight, essential } = requirement;
  const have = role.levels.get(skill) ?? 0;
  const hours = (role.skills.get(skill)?.hours ?? []).slice(have, need).reduce((sum, h) => sum + h, 0);
  const share = missing > 0 ? Math.min(1, missingUnits(role, i, have) / missing) : 0;
  return [{ skill, have, need, weight, essential, hours, share }];
}

/** So that shares which differ by rounding alone count as equal. */
function nineDecimals(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
