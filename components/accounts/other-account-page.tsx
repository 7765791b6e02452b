import { FrameForm } from "@/components/layout/frame-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";

type OtherAccountPageProps = {
  /** Who is signed in. */
  email: string;
  signOut: () => Promise<void>;
};

/** In place of what a link from a mail would have led to, where someone else is signed in than the one it was sent to. */
export function OtherAccountPage({ email, signOut }: OtherAccountPageProps) {
  return (
    <Problem
      title="This link belongs to another account"
      actions={
        <>
          <FrameForm action={signOut}>
            <Button type="submit" tone="primary">
              Sign out
            </Button>
          </FrameForm>
          <ButtonLink href="/dashboard">Keep your session</ButtonLink>
        </>
      }
    >
      <p>
        You are signed in as <span className="font-medium text-ink">{email}</span>. Nothing was changed.
      </p>
      <p>To use the link, sign out here, then open it from the mail once more.</p>
    </Problem>
  );
}
