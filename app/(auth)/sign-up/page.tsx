import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProviderButtons } from "@/components/accounts/provider-buttons";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { Card } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { signInByProviderAction, signUpAction } from "@/lib/accounts/actions";
import { currentMember } from "@/lib/accounts/auth/session";
import { waysToSignIn } from "@/lib/accounts/queries";
import { returnAddressIn, signInAddress } from "@/lib/http/return-address";

export const metadata: Metadata = {
  title: "Create an account",
  description: "An account keeps your ratings, your plans and your progress.",
};

export default async function SignUpPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const next = returnAddressIn(await searchParams);
  if (await currentMember()) redirect(next);

  return (
    <Page width="form">
      <PageHeader title="Create an account" lead="It keeps your ratings, your plans and your progress." />
      <Card padding="wide">
        <SignUpForm action={signUpAction} next={next} />
        <ProviderButtons providers={waysToSignIn()} action={signInByProviderAction} next={next} />
      </Card>
      <p className="mt-6 text-center text-muted text-sm">
        Have an account? <TextLink href={signInAddress(next)}>Sign in</TextLink>
      </p>
    </Page>
  );
}
