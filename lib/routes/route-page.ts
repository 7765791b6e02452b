import type { RouteGuide } from "@/lib/catalog/guides";
import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import type { Detour } from "./detours";
import type { RouteFigures } from "./route-figures";

type RoleName = RoleCatalog["role"];

export type RouteView = { readonly figures: RouteFigures; readonly detours: readonly Detour[] };

export type RoutePage = {
  readonly from: RoleName;
  readonly to: RoleName;
  /** Written by hand; `null` where nobody has. */
  readonly guide: RouteGuide | null;
  /** `null` if the engine finds no way. */
  readonly view: RouteView | null;
};
