import type { CatalogError } from "./catalog-error";
import { type Checked, checkNeeds, suggestion } from "./checked-file";
import type { CatalogProfile, CatalogRole } from "./schema";

/** The starting profiles against skills and roles: a role is shown by one of them at most. */
export function checkProfiles(
  profiles: readonly Checked<CatalogProfile>[],
  known: { readonly skillIds: ReadonlySet<string>; readonly roleIds: ReadonlySet<string> },
): CatalogError[] {
  return [
    ...profiles.flatMap((file) => checkNeeds(file, ["ratings"], file.value.ratings, known.skillIds)),
    ...profileRoles(profiles, known.roleIds),
  ];
}

/** A role is shown by one profile. */
function profileRoles(profiles: readonly Checked<CatalogProfile>[], roleIds: ReadonlySet<string>): CatalogError[] {
  const shownBy = new Map<string, string>();
  return profiles.flatMap((file) => {
    const { id, role } = file.value;
    if (role === undefined) return [];
    if (!roleIds.has(role)) {
      return [file.errorAt(["role"], `names the unknown role ${role}`, suggestion(role, roleIds, "roles"))];
    }
    const other = shownBy.get(role);
    shownBy.set(role, id);
    return other ? [file.errorAt(["role"], `${role} is shown by ${other} already`, "remove one of the two")] : [];
  });
}

export function rolesWithoutProfile(
  profiles: readonly Checked<CatalogProfile>[],
  roles: readonly Checked<CatalogRole>[],
): CatalogError[] {
  const shown = new Set(profiles.map(({ value }) => value.role));
  return roles
    .filter(({ value }) => !shown.has(value.id))
    .map((file) => file.errorAt(["id"], "is shown by no starting profile", `add one with role: ${file.value.id}`));
}
