import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";

/** @returns {import("next").NextConfig} */
export default function config(phase) {
  return {
    // A second build folder lets the tests build beside a running product.
    distDir: process.env.WAYPOINT_BUILD_DIR || ".next",
    poweredByHeader: false,
    reactStrictMode: true,
    // Title and description belong in the head for every reader, not only for those known as robots.
    htmlLimitedBots: /.*/,
    // `npm test` checks the types; a start on someone's machine need not.
    typescript: { ignoreBuildErrors: true },
    serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss"],
    images: { unoptimized: true }, // there are none; this closes the optimizer's address
    experimental: { serverActions: { allowedOrigins: ownOrigin() } }, // bodies are limited by lib/server/body-limit.ts
    ...(phase === PHASE_DEVELOPMENT_SERVER && { devIndicators: false }),
  };
}

/** Behind a proxy that changes the Host header, actions still come from the address that people see. */
function ownOrigin() {
  const address = process.env.APP_URL ?? "";
  return URL.canParse(address) ? [new URL(address).host] : [];
}
