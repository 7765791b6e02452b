import type { RouteGuide } from "@/lib/catalog/guides";
import type { RoleCatalog } from "@/lib/catalog/role-catalog";
import type { RouteFigures } from "./route-figures";
import type { SteppingStone } from "./stepping-stones";

type RoleName = RoleCatalog["role"];

type RouteView = { readonly figures: RouteFigures; readonly steppingStones: readonly SteppingStone[] };

export type RoutePage = {
  readonly from: RoleName;
  readonly to: RoleName;
  /** Written by hand; `null` where nobody has. */
  readonly guide: RouteGuide | null;
  /** `null` if the engine finds no route. */
  readonly view: RouteView | null;
};
