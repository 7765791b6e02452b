import type { Metadata } from "next";
import { SearchForm } from "@/components/explore/search-form";
import { SearchResults } from "@/components/explore/search-results";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { searchPage } from "@/lib/explore/queries";
import { askedQuery } from "@/lib/explore/search-query";

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const query = askedQuery((await searchParams).q);
  return {
    title: query === "" ? "Search" : `Search: ${query}`,
    description: "Search the roles, skills and tools of the catalogue.",
    robots: { index: false },
  };
}

export default async function SearchRoute({ searchParams }: PageProps<"/search">) {
  const page = await searchPage((await searchParams).q, mostOnPage);
  return (
    <Page width="narrow">
      <PageHeader title="Search" lead="Roles, skills and tools, by any name they go by." />
      <SearchForm query={page.query} />
      <SearchResults {...page} />
    </Page>
  );
}

/** Of each group. */
const mostOnPage = 40;
