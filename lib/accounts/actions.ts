"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { memberAction, plainAction, sessionAction, visitorAction } from "@/lib/accounts/action";
import { endSession, goOnWithSession, signInAndGoOn } from "@/lib/accounts/auth/begin-session";
import { startProviderSignIn } from "@/lib/accounts/auth/start-provider-sign-in";
import { changePassword } from "@/lib/accounts/change-password";
import { changeSettings } from "@/lib/accounts/change-settings";
import { deleteAccount } from "@/lib/accounts/delete-account";
import {
  changePasswordInput,
  deleteAccountInput,
  endSessionInput,
  nothingInput,
  providerInput,
  settingsInput,
  signInInput,
  signUpInput,
} from "@/lib/accounts/schema";
import { endAllSessions, endOneSession } from "@/lib/accounts/sessions/end-sessions";
import { signIn } from "@/lib/accounts/sign-in";
import { signUp } from "@/lib/accounts/sign-up";
import { clientAddress } from "@/lib/http/client-address";
import { done } from "@/lib/result";

export const signInAction = visitorAction(signInInput, async (input) => {
  const result = await signIn(input, await clientAddress());
  if (!result.ok) return result;
  return signInAndGoOn(result.value, input.next);
});

export const signUpAction = visitorAction(signUpInput, async (input) => {
  const result = await signUp(input, await clientAddress());
  if (!result.ok) return result;
  return signInAndGoOn(result.value, input.next);
});

export const signInByProviderAction = visitorAction(providerInput, async (input) => {
  const result = await startProviderSignIn(input);
  if (!result.ok) return result;
  redirect(result.value);
});

export const signOutAction = plainAction(async () => {
  await endSession();
  redirect("/");
});

export const changeSettingsAction = memberAction(settingsInput, async (member, input) => {
  const result = await changeSettings(member, input);
  if (result.ok) revalidatePath("/", "layout"); // days show on many pages
  return result;
});

export const changePasswordAction = sessionAction(changePasswordInput, async (session, input) => {
  const result = await changePassword(session, input, await clientAddress());
  if (result.ok) await goOnWithSession(session.id);
  return result;
});

export const signOutEverywhereAction = memberAction(nothingInput, async (member) => {
  await endAllSessions(member);
  await endSession();
  redirect("/sign-in");
});

export const endSessionAction = memberAction(endSessionInput, async (member, { session: id }) => {
  await endOneSession(member, id);
  revalidatePath("/account");
  return done(null);
});

export const deleteAccountAction = sessionAction(deleteAccountInput, async (session, input) => {
  const result = await deleteAccount(session, input, await clientAddress());
  if (!result.ok) return result;
  await endSession();
  redirect("/");
});
