"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { freshAction, memberAction, sessionAction, visitorAction } from "@/lib/accounts/action";
import { beginSession, goOnWithSession } from "@/lib/accounts/auth/begin-session";
import { addPasskey, passkeyCreation } from "@/lib/accounts/passkeys/add-passkey";
import { removePasskey, renamePasskey } from "@/lib/accounts/passkeys/change-passkeys";
import {
  addPasskeyInput,
  removePasskeyInput,
  renamePasskeyInput,
  showPasskeyInput,
} from "@/lib/accounts/passkeys/schema";
import { passkeyRequest, takePasskey } from "@/lib/accounts/passkeys/take-passkey";
import { nothingInput } from "@/lib/accounts/schema";
import { done } from "@/lib/result";

const page = "/account/passkeys";

export const askForNewPasskeyAction = freshAction(nothingInput, ({ member }) => passkeyCreation(member));

export const addPasskeyAction = freshAction(addPasskeyInput, async ({ member }, { credential }) => {
  const result = await addPasskey(member, credential, (await headers()).get("user-agent") ?? "");
  if (result.ok) revalidatePath(page);
  return result;
});

export const renamePasskeyAction = memberAction(renamePasskeyInput, async (member, { passkey, name }) => {
  const result = await renamePasskey(member, passkey, name);
  if (result.ok) revalidatePath(page);
  return result;
});

export const removePasskeyAction = freshAction(removePasskeyInput, async ({ member }, { passkey }) => {
  const result = await removePasskey(member, passkey);
  if (result.ok) revalidatePath(page);
  return result;
});

export const askForPasskeyAction = visitorAction(nothingInput, async () => done(await passkeyRequest(null)));

export const signInByPasskeyAction = visitorAction(showPasskeyInput, async ({ credential, next }) => {
  const result = await takePasskey(credential, null);
  if (!result.ok) return result;
  await beginSession(result.value, { bothFactors: true });
  redirect(next);
});

export const askForOwnPasskeyAction = memberAction(nothingInput, async (member) => done(await passkeyRequest(member)));

export const confirmByPasskeyAction = sessionAction(showPasskeyInput, async (session, { credential, next }) => {
  const result = await takePasskey(credential, session.member);
  if (!result.ok) return result;
  await goOnWithSession(session.id);
  redirect(next);
});
