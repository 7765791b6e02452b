"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useSavedSince } from "@/components/profile/rating-board";

/** Reads the page anew once a rating was saved on it, so that what the server renders of it follows. */
export function ReadAnewOnceSaved({ skillId }: { skillId: string }) {
  const { refresh } = useRouter();
  const savedAt = useSavedSince(skillId);
  useEffect(() => {
    if (savedAt !== null) refresh();
  }, [savedAt, refresh]);
  return null;
}
