import type { CatalogError } from "./catalog-error";
import type { Checked } from "./checked-file";

type Named = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };

/** An alias leads to one skill or role only, and never away from that of the same id or name. */
export function repeatedAliases(files: readonly Checked<Named>[]): CatalogError[] {
  const owners = new Map<string, string>();
  for (const { value } of files) {
    for (const own of new Set([value.id, value.name.toLowerCase()])) owners.set(own, value.id);
  }
  return files.flatMap((file) =>
    file.value.aliases.flatMap((alias, index) => {
      const owner = owners.get(alias.toLowerCase());
      if (owner === undefined) {
        owners.set(alias.toLowerCase(), file.value.id);
        return [];
      }
      const whose = owner === file.value.id ? "is listed already" : `belongs to ${owner} already`;
      return [file.errorAt(["aliases", index], `${alias} ${whose}`, "remove it here")];
    }),
  );
}
