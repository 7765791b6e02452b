import { Input } from "@/components/ui/input";

/** `autoComplete`: `username` where it signs in, `off` where typing it confirms something. */
export function EmailInput({ autoComplete }: { autoComplete: "username" | "off" }) {
  return (
    <Input
      type="email"
      inputMode="email"
      autoComplete={autoComplete}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      required
    />
  );
}
