import type { LandingPage } from "@/lib/landing/landing-page";

/** The example plan of the start page. */
export type Example = NonNullable<LandingPage["example"]>;
