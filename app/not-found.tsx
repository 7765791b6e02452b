import type { Metadata } from "next";
import { SearchForm } from "@/components/explore/search-form";
import { ButtonLink } from "@/components/ui/button";
import { Problem } from "@/components/ui/problem";

export const metadata: Metadata = { title: "Not found" };

export default function NotFoundPage() {
  return (
    <Problem
      title="There is nothing at this address"
      actions={
        <>
          <ButtonLink href="/dashboard" tone="primary">
            Go to your dashboard
          </ButtonLink>
          <ButtonLink href="/">Go to the home page</ButtonLink>
        </>
      }
    >
      <p>The link may be old or mistyped, or it leads to something that belongs to another account.</p>
      <div className="mt-4">
        <SearchForm />
      </div>
    </Problem>
  );
}
