import { Callout } from "@/components/ui/callout";

/** Where this Waypoint sends no mail: who can help, and how. */
export function NoMailServer() {
  return (
    <Callout tone="warn" title="This Waypoint sends no mail.">
      <p>
        Ask whoever runs it for a link: they get one with{" "}
        <code className="break-words">npm run account -- reset-link you@example.org</code>, or find your mail in the
        outbox of the data folder.
      </p>
    </Callout>
  );
}
