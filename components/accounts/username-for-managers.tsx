/**
 * Tells password managers whose password a form asks for, where the page itself does not ask for the name. Neither seen
 * nor reached by the keyboard.
 */
export function UsernameForManagers({ email }: { email: string }) {
  return (
    <input
      type="text"
      name="username"
      autoComplete="username"
      defaultValue={email}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
      className="sr-only"
    />
  );
}
