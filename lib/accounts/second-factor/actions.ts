"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { freshAction, visitorAction } from "@/lib/accounts/action";
import { goOnWithSession } from "@/lib/accounts/auth/begin-session";
import { waitingSession } from "@/lib/accounts/auth/session";
import { nothingInput } from "@/lib/accounts/schema";
import { renewRecoveryCodes } from "@/lib/accounts/second-factor/renew-recovery-codes";
import { codeInput, signInCodeInput, signInRecoveryCodeInput } from "@/lib/accounts/second-factor/schema";
import { beginSetUp, enableSecondFactor } from "@/lib/accounts/second-factor/set-up";
import { takeCode, takeRecoveryCode } from "@/lib/accounts/second-factor/take-second-factor";
import { turnOffSecondFactor } from "@/lib/accounts/second-factor/turn-off";
import { clientAddress } from "@/lib/http/client-address";
import { secondFactorAddress } from "@/lib/http/return-address";

const page = "/account/second-factor";

export const beginSetUpAction = freshAction(nothingInput, async ({ member }) => {
  const result = await beginSetUp(member);
  if (result.ok) revalidatePath(page);
  return result;
});

export const enableSecondFactorAction = freshAction(codeInput, async (session, { code }) => {
  const result = await enableSecondFactor(session, code);
  if (result.ok) await goOnWithSession(session.id);
  return result;
});

export const renewRecoveryCodesAction = freshAction(nothingInput, async ({ member }) => {
  const result = await renewRecoveryCodes(member);
  if (result.ok) revalidatePath(page);
  return result;
});

export const turnOffSecondFactorAction = freshAction(nothingInput, async (session) => {
  const result = await turnOffSecondFactor(session.member);
  if (result.ok) await goOnWithSession(session.id);
  return result;
});

export const takeCodeAction = visitorAction(signInCodeInput, async ({ code, next }) => {
  const waiting = await waitingSession();
  if (!waiting) redirect(secondFactorAddress(next)); // which knows what has become of it
  const result = await takeCode(waiting, code, await clientAddress());
  if (!result.ok) return result;
  await goOnWithSession(waiting.id);
  redirect(next);
});

export const takeRecoveryCodeAction = visitorAction(signInRecoveryCodeInput, async ({ recoveryCode, next }) => {
  const waiting = await waitingSession();
  if (!waiting) redirect(secondFactorAddress(next));
  const result = await takeRecoveryCode(waiting, recoveryCode, await clientAddress());
  if (!result.ok) return result;
  await goOnWithSession(waiting.id);
  redirect(`${page}?${new URLSearchParams({ next, used: "recovery-code" })}`);
});
