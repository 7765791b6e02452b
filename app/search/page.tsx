import type { Metadata } from "next";
import { SearchForm } from "@/components/explore/search-form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { addressOf, kindTitles, search } from "@/lib/explore/search";
import { searchIndex } from "@/lib/explore/search-index";

export async function generateMetadata({ searchParams }: PageProps<"/search">): Promise<Metadata> {
  const { q } = await searchParams;
  return {
    title: typeof q === "string" && q.trim() !== "" ? `Search: ${q.slice(0, 80)}` : "Search",
    description: "Search the roles, skills and tools of the catalogue.",
    robots: { index: false },
  };
}

export default async function SearchRoute({ searchParams }: PageProps<"/search">) {
  const { q } = await searchParams;
  const query = typeof q === "string" ? q.trim().slice(0, 80) : "";
  const groups = search((await searchIndex()).entries, query, 40);
  return (
    <Page width="narrow">
      <PageHeader title="Search" lead="Roles, skills and tools, by any name they go by." />
      <SearchForm query={query} />
      <div className="mt-8">
        {query !== "" && groups.length === 0 && (
          <p>
            Nothing is called “{query}” or nearly so. Look through all <TextLink href="/roles">roles</TextLink> or{" "}
            <TextLink href="/skills">skills</TextLink>.
          </p>
        )}
        {groups.map(({ kind, entries }) => (
          <Section key={kind} title={kindTitles[kind]}>
            <ul className="flex flex-col gap-2">
              {entries.map((entry) => (
                <li key={entry.id}>
                  <TextLink href={addressOf(entry)}>{entry.name}</TextLink>{" "}
                  <span className="text-muted text-sm">{entry.note}</span>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </Page>
  );
}
