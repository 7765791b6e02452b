/** The options of a select that chooses among things with an id and a name. */
export function NamedOptions({ options }: { options: readonly { readonly id: string; readonly name: string }[] }) {
  return options.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
}
