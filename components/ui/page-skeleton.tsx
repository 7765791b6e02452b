import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";

/** A page that is still on its way. */
export function PageSkeleton() {
  return (
    <Page>
      <div role="status" className="flex flex-col gap-6">
        <span className="sr-only">Loading</span>
        <Skeleton shape="title" />
        <Skeleton shape="short" />
        <Skeleton shape="card" />
        <Skeleton shape="chart" />
      </div>
    </Page>
  );
}
