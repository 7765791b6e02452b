import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

/** @returns {import("next").NextConfig} */
export default function config(phase) {
  return {
    // A second build folder lets the tests build beside a running product.
    distDir: process.env.WAYPOINT_BUILD_DIR || ".next",
    poweredByHeader: false,
    reactStrictMode: true,
    typedRoutes: false,
    serverExternalPackages: ["@node-rs/argon2", "pg"],
    experimental: { serverActions: { bodySizeLimit: "64kb" } },
    ...(phase === PHASE_DEVELOPMENT_SERVER && { devIndicators: false }),
  };
}
