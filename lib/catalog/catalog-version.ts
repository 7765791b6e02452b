import { createHash } from "node:crypto";

/** Raised when the loader writes the same content differently, so that it is loaded anew. */
const layout = 2;

/** Twelve hexadecimal digits that differ when the content does, whatever the order of fields in the files. */
export function catalogVersion(content: unknown): string {
  return createHash("sha256")
    .update(`${layout}\n${canonical(content)}`)
    .digest("hex")
    .slice(0, 12);
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(",")}}`;
}
