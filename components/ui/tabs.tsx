"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { tabListLook, tabLook } from "@/components/ui/tab-look";

export type Tab = { id: string; label: string; content: ReactNode };

/** Parts of one page, one shown at a time; arrow keys move between them. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <Base.Root defaultValue={tabs[0]?.id} className="flex flex-col gap-5">
      <Base.List aria-label={label} className={tabListLook}>
        {tabs.map((tab) => (
          <Base.Tab key={tab.id} value={tab.id} className={tabLook}>
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id}>
          {tab.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
