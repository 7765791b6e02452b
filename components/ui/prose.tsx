import type { ReactNode } from "react";

/** Running text: paragraphs, lists and links as they should be read. */
export function Prose({ children }: { children: ReactNode }) {
  return (
    <div className="flex max-w-prose flex-col gap-3 [&_a]:font-medium [&_a]:text-accent [&_a]:underline [&_a]:underline-offset-2 [&_a:hover]:text-accent-strong [&_h2]:mt-4 [&_h2]:font-semibold [&_h2]:text-lg [&_h3]:mt-2 [&_h3]:font-semibold [&_ol]:flex [&_ol]:list-decimal [&_ol]:flex-col [&_ol]:gap-1 [&_ol]:pl-5 [&_ul]:flex [&_ul]:list-disc [&_ul]:flex-col [&_ul]:gap-1 [&_ul]:pl-5">
      {children}
    </div>
  );
}
