import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";

/** In the place of a plan, or of one of its steps, that a later version of Waypoint saved. */
export function PlanOfLaterFormat({ title }: { title: string }) {
  return (
    <Page>
      <PageHeader title={title} above={<Breadcrumbs items={[{ href: "/plans", label: "Plans" }]} />} />
      <Callout title="This plan was saved by a newer version of Waypoint">
        <p>
          This server is running an older version and can't show it. Nothing is lost: open the plan again once the
          server has been updated.
        </p>
      </Callout>
    </Page>
  );
}
