import { ExternalLink } from "lucide-react";

/** What was given as evidence of a step: at least one of the two. */
export function EvidenceText({ note, link }: { note: string | null; link: string | null }) {
  return (
    <>
      {note && <p className="whitespace-pre-wrap">{note}</p>}
      {link && (
        <a
          href={link}
          target="_blank"
          rel="noreferrer noopener nofollow"
          className="inline-flex max-w-full items-baseline gap-1 break-all font-medium text-accent underline underline-offset-2"
        >
          {link}
          <ExternalLink className="size-3.5 shrink-0 self-center" aria-hidden="true" />
        </a>
      )}
    </>
  );
}
