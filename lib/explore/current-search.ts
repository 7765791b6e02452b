import { currentCatalogue } from "@/lib/catalog/current-catalogue";
import { derivedFromCatalogue } from "@/lib/catalog/derived";
import { outlineOf } from "./outline";
import { indexed, type Search } from "./search";
import { searchEntries } from "./search-entries";

/** The search over the present catalogue: one index behind the search page, the dialog and every "did you mean". */
export async function currentSearch(): Promise<Search> {
  return searchOf(await currentCatalogue());
}

const searchOf = derivedFromCatalogue((catalogue) => indexed(searchEntries(outlineOf(catalogue))));
