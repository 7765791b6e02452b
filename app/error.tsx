"use client";

import { ErrorProblem, type ErrorProblemProps } from "@/components/layout/error-problem";

export default function ErrorPage(props: ErrorProblemProps) {
  return <ErrorProblem {...props} />;
}
