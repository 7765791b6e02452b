"use server";

import { redirect } from "next/navigation";
import { visitorAction } from "@/lib/accounts/action";
import { endSession, signInAndGoOn } from "@/lib/accounts/auth/begin-session";
import { askForLink } from "@/lib/accounts/links/ask-for-link";
import { resetPassword } from "@/lib/accounts/links/reset-password";
import { signInByLink } from "@/lib/accounts/links/sign-in-by-link";
import { askForLinkInput, linkInput, resetPasswordInput } from "@/lib/accounts/schema";
import { clientAddress } from "@/lib/http/client-address";

export const askForResetAction = visitorAction(askForLinkInput, async ({ email }) =>
  askForLink("reset-password", email, await clientAddress()),
);

export const resetPasswordAction = visitorAction(resetPasswordInput, async ({ token, password }) => {
  const result = await resetPassword(token, password);
  if (!result.ok) return result;
  await endSession(); // of this browser too, whoever it was
  redirect("/sign-in?notice=password-reset");
});

export const askForSignInLinkAction = visitorAction(askForLinkInput, async ({ email }) =>
  askForLink("sign-in", email, await clientAddress()),
);

export const signInByLinkAction = visitorAction(linkInput, async ({ token }) => {
  const result = await signInByLink(token);
  if (!result.ok) return result;
  return signInAndGoOn(result.value, "/dashboard");
});
