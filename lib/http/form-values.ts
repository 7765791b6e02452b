import { secretFields } from "@/lib/forms/secret-fields";

/**
 * The fields of a form as a plain object for a schema to judge; a name that occurs more than once gives an array.
 * Anything but a form, which only a forged request sends, gives an object without fields.
 */
export function formValues(form: unknown): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  if (!(form instanceof FormData)) return {};
  const names = new Set([...form.keys()].filter((name) => !name.startsWith("$ACTION")));
  return Object.fromEntries([...names].map((name) => [name, oneOrAll(form.getAll(name))]));
}

function oneOrAll(values: FormDataEntryValue[]): FormDataEntryValue | FormDataEntryValue[] {
  const [first] = values;
  return first !== undefined && values.length === 1 ? first : values;
}

/** What the fields were sent with, to fill the form in again; without passwords, and without what occurs twice. */
export function typedValues(form: unknown): Record<string, string> {
  const secret = new Set<string>(secretFields);
  return Object.fromEntries(
    Object.entries(formValues(form)).flatMap(([name, value]) =>
      typeof value === "string" && !secret.has(name) ? [[name, value]] : [],
    ),
  );
}
