"use client";

import "./globals.css";
import { ErrorProblem, type ErrorProblemProps } from "@/components/layout/error-problem";

/** Stands in for the whole document when even its frame failed. */
export default function GlobalErrorPage(props: ErrorProblemProps) {
  return (
    <html lang="en">
      <body className="font-sans">
        <title>Something went wrong · Waypoint</title>
        <main>
          <ErrorProblem {...props} />
        </main>
      </body>
    </html>
  );
}
