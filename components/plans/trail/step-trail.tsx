"use client";

import { Trail, type TrailProps } from "@/components/plans/trail/trail";

/** The trail of a plan that is kept: its waypoints lead to their steps. As `PhaseList`, drawn from data in the browser too. */
export function StepTrail({ planId, ...trail }: Omit<TrailProps, "hrefOf" | "children"> & { planId: string }) {
  return <Trail {...trail} hrefOf={({ id }) => `/plans/${planId}/steps/${id}`} />;
}
