import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SeenValues } from "@/components/ui/seen-values";
import { Textarea } from "@/components/ui/textarea";

/** What shows that a step is done. */
export function EvidenceFields({ note, link }: { note: string | null; link: string | null }) {
  return (
    <div className="flex max-w-prose flex-col gap-4 pb-2">
      <SeenValues values={{ note, link }} />
      <Field name="note" label="Note" optional hint="What you did, or how it went. Only you see it.">
        <Textarea defaultValue={note ?? ""} rows={3} />
      </Field>
      <Field name="link" label="Link" optional hint="To your work, such as github.com/you/project.">
        <Input type="url" inputMode="url" defaultValue={link ?? ""} />
      </Field>
    </div>
  );
}
