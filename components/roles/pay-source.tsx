import { TextLink } from "@/components/ui/text-link";
import type { Pay } from "@/lib/catalog/schema";

/** Where a pay figure is from: `Source: title`, a link where it has an address. */
export function PaySource({ source: { title, url } }: Pick<Pay, "source">) {
  return (
    <span>
      <span>Source: </span>
      {url ? (
        <TextLink href={url} external>
          {title}
        </TextLink>
      ) : (
        <span>{title}</span>
      )}
    </span>
  );
}
