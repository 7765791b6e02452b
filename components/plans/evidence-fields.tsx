import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

/** What shows that a step is done. */
export function EvidenceFields({ note, link }: { note: string | null; link: string | null }) {
  return (
    <div className="flex max-w-prose flex-col gap-4 pb-2">
      <Field name="note" label="Note" optional hint="What you did, or how it went. Only you see it.">
        <Textarea defaultValue={note ?? ""} maxLength={2000} rows={3} />
      </Field>
      <Field name="link" label="Link" optional hint="To your work, such as a repository.">
        <Input type="url" inputMode="url" defaultValue={link ?? ""} maxLength={500} placeholder="https://" />
      </Field>
    </div>
  );
}
