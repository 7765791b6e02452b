import { buttonLook } from "@/components/ui/button";

/** Plain links, since what they lead to is saved and not shown. */
export function Downloads() {
  return (
    <ul className="flex flex-col gap-5">
      <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <span className="min-w-0 flex-1 basis-64">
          <span className="block font-medium">Everything, as JSON</span>
          <span className="block text-muted text-sm">
            For you to keep, and for programs. Secrets such as hashes and keys are named, but not given.
          </span>
        </span>
        <a href="/account/data/export.json" className={buttonLook({})}>
          Download everything
        </a>
      </li>
      <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <span className="min-w-0 flex-1 basis-64">
          <span className="block font-medium">Your ratings, as CSV</span>
          <span className="block text-muted text-sm">For spreadsheets. You can import it again.</span>
        </span>
        <a href="/account/data/ratings.csv" className={buttonLook({})}>
          Download ratings
        </a>
      </li>
    </ul>
  );
}
