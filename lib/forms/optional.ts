import { z } from "zod";

/** A field that was left empty, or is not in the form, is absent. */
export function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    schema.optional(),
  );
}

/** A name that occurs once in a form arrives alone, a name that does not occur not at all. */
export function many<S extends z.ZodType>(schema: S) {
  return z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema).max(5000),
  );
}
