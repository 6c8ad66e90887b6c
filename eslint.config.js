import js from "@eslint/js";
import globals from "globals";

/** The rooms of the page: a file may know its own room and those before it. */
const ROOMS = [
  "errors", "core", "dates", "document", "files", "store", "kit", "labels", "findings", "claims", "map", "timeline", "entities",
  "notes", "lens", "brief", "article", "marks", "report", "compare", "reading", "library", "editing", "app",
];

export default [
  { ignores: ["www/dist/", "www/wasm/", "target/", ".cache/"] },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "no-var": "error",
      "prefer-const": "error",
      "no-implied-eval": "error",
      "no-eval": "error",
      "no-new-func": "error",
      "no-console": "off",
    },
  },
  {
    files: ["www/**/*.js"],
    ignores: ["www/**/*.test.js"],
    languageOptions: { globals: { ...globals.browser, WASM_SHA256: "readonly" } },
    rules: {
      "no-console": ["error", { allow: ["warn", "error"] }],
      // Text enters the page as text. What is pasted or imported must never be read as markup.
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "Use textContent: text enters the DOM as text." },
        { property: "outerHTML", message: "Use textContent: text enters the DOM as text." },
        { property: "insertAdjacentHTML", message: "Use textContent: text enters the DOM as text." },
      ],
    },
  },
  {
    files: ["scripts/**/*.mjs", "benches/**/*.mjs", "packages/npm/**/*.{js,mjs}", "tests/**/*.{js,mjs}", "www/**/*.test.js", "*.config.js"],
    // Functions of the tests run in the page too.
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  ...ROOMS.slice(0, -1).map((room, at) => ({
    files: [`www/${room}/*.js`],
    ignores: ["www/**/*.test.js", "www/**/*.fixture.js"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ROOMS.slice(at + 1).map((later) => `../${later}/*`), message: "A room knows only those before it." }] },
      ],
    },
  })),
];
