"use client";

import { Trail, type TrailProps } from "@/components/plans/trail/trail";
import { TrailTable } from "@/components/plans/trail/trail-table";
import { Disclosure } from "@/components/ui/disclosure";

/** The trail of a plan that is kept: its waypoints lead to their steps. As `PhaseList`, drawn from data in the browser too. */
export function StepTrail({ planId, ...trail }: Omit<TrailProps, "hrefOf" | "children"> & { planId: string }) {
  return (
    <Trail {...trail} hrefOf={({ id }) => `/plans/${planId}/steps/${id}`}>
      {trail.near && (
        <Disclosure summary="Show the path as a table">
          <TrailTable trail={trail.trail} />
        </Disclosure>
      )}
    </Trail>
  );
}
