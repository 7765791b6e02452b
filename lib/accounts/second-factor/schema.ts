import { z } from "zod";
import { returnTo } from "@/lib/accounts/schema";
import { plainRecoveryCode, recoveryCodePattern } from "@/lib/accounts/second-factor/recovery-codes";

const sixDigits = { error: "Type the six digits that your app shows." };
const wrongLength = { error: "A recovery code has 24 letters and digits. Type one of yours." };

const code = z
  .string(sixDigits)
  .transform((typed) => typed.normalize("NFKC").replace(/[\s\p{Pd}]/gu, ""))
  .pipe(z.string().regex(/^\d{6}$/, sixDigits));

const recoveryCode = z
  .string(wrongLength)
  .transform(plainRecoveryCode)
  .pipe(z.string().regex(recoveryCodePattern, wrongLength));

export const codeInput = z.object({ code });

export const signInCodeInput = z.object({ code, next: returnTo });

export const signInRecoveryCodeInput = z.object({ recoveryCode, next: returnTo });
