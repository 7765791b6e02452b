import { buildFolder } from "@/tests/launcher/checkout";
import { builtActions as actionsIn, builtRoutes as routesIn } from "@/tests/launcher/one-door/manifests";

// What there is to attack, as the build itself lists it: what is new is attacked without anybody's naming it here.

export type Action = {
  readonly id: string;
  readonly name: string;
  /** The patterns of what it can be sent to, such as `/plans/[planId]`. */
  readonly pages: readonly string[];
};

export type Route = { readonly pattern: string; readonly kind: "page" | "route" };

/** Every address that is served, by the folders of `app/`. */
export function builtRoutes(): readonly Route[] {
  return Object.entries(routesIn(buildFolder))
    .filter(([, pattern]) => !pattern.startsWith("/_"))
    .map(([file, pattern]) => ({ pattern, kind: file.endsWith("/page") ? "page" : "route" }));
}

export function builtActions(): readonly Action[] {
  return actionsIn(buildFolder);
}
