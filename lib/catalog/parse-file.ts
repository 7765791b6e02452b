import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";
import { type CatalogError, explainIssue, type FieldPath, formatField } from "./catalog-error";

/** A file of the catalogue as read: its value if the schema accepts it, and how to point into it. */
export type ParsedFile<T> = {
  readonly file: string;
  readonly value: T | null;
  readonly errors: readonly CatalogError[];
  /** An error at a field of this file, with its line. */
  readonly errorAt: (path: FieldPath, message: string, fix: string) => CatalogError;
};

/**
 * Parses YAML and checks it against the schema. A field's line is that of its key; if the key is missing, that of
 * what should hold it.
 */
export function parseFile<S extends z.ZodObject>(file: string, text: string, schema: S): ParsedFile<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const errorAt = (path: FieldPath, message: string, fix: string): CatalogError => ({
    file,
    line: lineAt(offsetOf(document.contents, path)),
    field: formatField(path),
    message,
    fix,
  });

  const broken = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    field: "",
    message: firstLine(error.message),
    fix: "correct the YAML",
  }));
  visit(document, {
    Alias(_key, alias) {
      const line = lineAt(alias.range?.[0] ?? 0);
      broken.push({ file, line, field: "", message: "refers to an anchor", fix: "write the content out" });
    },
  });
  if (broken.length > 0) return { file, value: null, errors: broken, errorAt };

  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return { file, value: parsed.data, errors: [], errorAt };

  const known = fieldNames(z.toJSONSchema(schema, { io: "input" }));
  const errors = parsed.error.issues
    .flatMap((issue) => explainIssue(issue, known))
    .map(({ path, message, fix }) => errorAt(path, message, fix));
  return { file, value: null, errors, errorAt };
}

/** The names of all fields in the schema, at any depth. */
function fieldNames(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const own = "properties" in node && typeof node.properties === "object" ? Object.keys(node.properties ?? {}) : [];
  const allowed = "propertyNames" in node ? namesIn(node.propertyNames) : [];
  return [...own, ...allowed, ...Object.values(node).flatMap(fieldNames)];
}

/** The keys that a record may have. */
function namesIn(propertyNames: unknown): string[] {
  if (typeof propertyNames !== "object" || propertyNames === null || !("enum" in propertyNames)) return [];
  return Array.isArray(propertyNames.enum) ? propertyNames.enum.map(String) : [];
}

/** Where in the text the field stands, or the innermost part of its path that is there. */
function offsetOf(root: unknown, path: FieldPath): number {
  let node = root;
  let offset = 0;
  for (const part of path) {
    const found = childOf(node, part);
    if (!found) return offset;
    node = found.node;
    offset = found.offset;
  }
  return offset;
}

function childOf(node: unknown, part: PropertyKey): { node: unknown; offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part);
    if (!pair || !isScalar(pair.key) || !pair.key.range) return null;
    return { node: pair.value, offset: pair.key.range[0] };
  }
  if (isSeq(node)) {
    const item = node.items[Number(part)];
    const range = isMap(item) || isSeq(item) || isScalar(item) ? item.range : null;
    return range ? { node: item, offset: range[0] } : null;
  }
  return null;
}

const firstLine = (text: string) => text.split("\n", 1)[0] ?? text;
