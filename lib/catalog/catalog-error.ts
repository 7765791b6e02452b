import type { $ZodIssue } from "zod/v4/core";
import { listInWords } from "@/lib/engine/list-in-words";
import { nearestName } from "./nearest-name";

export type CatalogError = {
  /** Path inside the catalogue's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** For example `levels[2].hours`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
};

/** One line for people: `skills/python.yaml:12 levels[1].hours: is missing (add it)`. */
export function formatCatalogError({ file, line, field, message, fix }: CatalogError): string {
  return `${file}:${line} ${field === "" ? "file" : field}: ${message} (${fix})`;
}

export type FieldPath = readonly PropertyKey[];

/** `["levels", 2, "hours"]` as `levels[2].hours`. */
export function formatField(path: FieldPath): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

type Finding = { readonly path: FieldPath; readonly message: string; readonly fix: string };

/**
 * What the schema found, in words that say what to do. An unknown key gives one finding a key.
 * @param known names of the fields that stand beside the one in question, for suggestions
 */
export function explainIssue(issue: $ZodIssue, known: readonly string[]): Finding[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const near = nearestName(key, known);
      return {
        path: [...path, key],
        message: "is not a field of this kind of file",
        fix: near ? `did you mean ${near}?` : "remove it",
      };
    });
  }
  if (issue.code === "invalid_type" && issue.input === undefined) {
    return [{ path, message: "is missing", fix: `add it; ${issue.expected} expected` }];
  }
  if (issue.code === "invalid_value") {
    const values = listInWords(issue.values.map(String), { by: "or" });
    return [{ path, message: "has a value that is not allowed", fix: `use ${values}` }];
  }
  if (issue.code === "too_small") {
    return [
      {
        path,
        message: "is too little",
        fix: `${bound("at least", "more than", issue.inclusive)} ${issue.minimum}${unit(issue.origin)}`,
      },
    ];
  }
  if (issue.code === "too_big") {
    return [
      {
        path,
        message: "is too much",
        fix: `${bound("at most", "less than", issue.inclusive)} ${issue.maximum}${unit(issue.origin)}`,
      },
    ];
  }
  return [{ path, message: issue.message, fix: "correct the value" }];
}

const bound = (inside: string, outside: string, inclusive?: boolean) => (inclusive === false ? outside : inside);

function unit(origin: string): string {
  if (origin === "string") return " letters";
  return origin === "array" || origin === "tuple" ? " entries" : "";
}
