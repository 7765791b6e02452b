import { derivedFromCatalogue } from "@/lib/catalog/derived";
import type { RoleFacts } from "@/lib/catalog/schema";

export type OutlineSkill = {
  readonly id: string;
  readonly name: string;
  readonly area: string;
  readonly summary: string;
  readonly aliases: readonly string[];
  /** Ids of skills that went over into this one. */
  readonly formerIds: readonly string[];
};

export type OutlineRole = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly summary: string;
  readonly facts: RoleFacts;
};

/** Reaching `level` of the skill needs the other skill at `needsLevel` first. */
type OutlineNeed = {
  readonly skill: string;
  readonly level: number;
  readonly needs: string;
  readonly needsLevel: number;
};

type OutlineRequirement = {
  readonly role: string;
  readonly skill: string;
  readonly level: number;
  readonly weight: number;
  readonly essential: boolean;
};

/** What the catalogue holds and how it hangs together, without the texts of the levels. */
export type Outline = {
  readonly version: string;
  /** Targets first. */
  readonly roles: readonly OutlineRole[];
  /** By name. */
  readonly skills: readonly OutlineSkill[];
  readonly needs: readonly OutlineNeed[];
  readonly requirements: readonly OutlineRequirement[];
};

export const outlineOf = derivedFromCatalogue(
  ({ version, roles, skills }): Outline => ({
    version,
    roles: roles.map(({ requirements, projects, ...role }) => role),
    skills: skills.map(({ id, name, area, summary, aliases, formerIds }) => ({
      id,
      name,
      area,
      summary,
      aliases,
      formerIds,
    })),
    needs: byId(skills).flatMap(({ id, prereqs }) =>
      prereqs.map(({ level, needs }) => ({ skill: id, level, needs: needs.skill, needsLevel: needs.level })),
    ),
    requirements: byId(roles).flatMap(({ id, requirements }) =>
      requirements.map((requirement) => ({ role: id, ...requirement })),
    ),
  }),
);

const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
  [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
