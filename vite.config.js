import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

/** The content security policy from the page's head; HEADERS adds what only a server can set. */
const POLICY = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(`${import.meta.dirname}/www/index.html`, "utf8"))?.[1];

/** Headers to send with every file: `npm start` sends them, and `_headers` sets them on static hosts that support it. */
const HEADERS = {
  // Trusted Types are the page's own: a worker takes this policy for its own, and that of the service worker imports a script.
  "Content-Security-Policy": `${POLICY?.replace(/; require-trusted-types-for.*/, "")}; frame-ancestors 'none'`,
  "X-Frame-Options": "DENY",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
};

/** The module of the core is checked when it is loaded; see www/core/wasm-module.js. */
const wasmHash = () => createHash("sha256").update(readFileSync(`${import.meta.dirname}/www/wasm/glossator_bg.wasm`)).digest("hex");

/** Writes `_headers`. @returns {import("vite").Plugin} */
function headersFile() {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}\n`);
  return {
    name: "headers-file",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: `/*\n${lines.join("")}` });
    },
  };
}

/**
 * The page: `www/` in, `www/dist/` out. Its policy (a meta element of index.html) lets in nothing but files of its own
 * address: no inline script or style, no data: address but for images. What is set here keeps the build within that.
 */
export default defineConfig(({ command }) => ({
  root: import.meta.dirname + "/www",
  // Relative addresses: the page works from any folder of any server.
  base: "./",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // CSS Custom Highlights, wasm simd128 and module workers arrived together no earlier than here.
    target: ["chrome111", "firefox140", "safari17.2"],
    // A small asset stays a file: as a data: address the policy would refuse it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
  define: { WASM_SHA256: JSON.stringify(command === "build" ? wasmHash() : "") },
  // A path that is no file is not found, and no other page may read what is served here.
  appType: "mpa",
  preview: { headers: HEADERS, cors: false },
  plugins: [
    headersFile(),
    VitePWA({
      registerType: "autoUpdate",
      // As a file of its own; the policy forbids an inline script.
      injectRegister: "script-defer",
      manifest: {
        name: "Glossator",
        short_name: "Glossator",
        description: "Finds the entities and claims in an article. Nothing leaves your browser.",
        display: "standalone",
        start_url: "./",
        scope: "./",
        background_color: "#faf8f4",
        theme_color: "#faf8f4",
        icons: [
          { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
          { src: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
          { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
        ],
      },
      workbox: {
        // Not the model: the worker keeps it under its own name (www/core/model.js), so that a change of the code does
        // not download it again. The world is among these files: the page asks for it when a map is opened, and offline that
        // would be too late. So are the readers of PDF and Word files (2.0 MB, 0.6 MB on the way): they come after the page is drawn.
        globPatterns: ["**/*.{js,css,html,wasm,woff2,svg,webmanifest}"],
        // The core is the largest file and the one that must not be missing offline.
        maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
}));
