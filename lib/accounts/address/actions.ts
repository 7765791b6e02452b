"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { freshAction, memberAction, visitorAction } from "@/lib/accounts/action";
import { agreeToChange, askToChangeAddress, giveUpChange, refuseChange } from "@/lib/accounts/address/change-address";
import { askToConfirm, confirmAddress } from "@/lib/accounts/address/confirm-address";
import { changeAddressInput, linkInput, nothingInput } from "@/lib/accounts/schema";

export const askToConfirmAddressAction = memberAction(nothingInput, askToConfirm);

export const confirmAddressAction = memberAction(linkInput, async (member, { token }) => {
  const result = await confirmAddress(member, token);
  if (!result.ok) return result;
  redirect("/account?notice=address-confirmed");
});

export const askToChangeAddressAction = freshAction(changeAddressInput, async ({ member }, { email }) => {
  const result = await askToChangeAddress(member, email);
  if (result.ok) revalidatePath("/account");
  return result;
});

export const giveUpAddressChangeAction = memberAction(nothingInput, async (member) => {
  const result = await giveUpChange(member);
  revalidatePath("/account");
  return result;
});

export const agreeToAddressChangeAction = visitorAction(linkInput, async ({ token }) => {
  const result = await agreeToChange(token);
  if (!result.ok) return result;
  redirect(`/change-address?outcome=${result.value}`);
});

export const refuseAddressChangeAction = visitorAction(linkInput, async ({ token }) => {
  const result = await refuseChange(token);
  if (!result.ok) return result;
  redirect("/change-address?outcome=refused");
});
