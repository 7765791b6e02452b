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
