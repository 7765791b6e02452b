import { z } from "zod";
import { newCredential, shownCredential } from "@/lib/accounts/passkeys/credential";
import { returnTo } from "@/lib/accounts/schema";
import { line } from "@/lib/forms/text";

/** One of the person's passkeys, by its id. */
const passkey = z.string().regex(/^[\w-]{1,2000}$/, { error: "Reload the page and choose a passkey." });

export const addPasskeyInput = z.object({ credential: newCredential });

export const showPasskeyInput = z.object({ credential: shownCredential, next: returnTo });

export const renamePasskeyInput = z.object({
  passkey,
  name: line({ missing: "Give the passkey a name.", longest: 60 }),
});

export const removePasskeyInput = z.object({ passkey });
