import js from "@eslint/js";
import globals from "globals";

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
    languageOptions: { globals: { ...globals.browser } },
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
    files: ["scripts/**/*.mjs", "benches/**/*.mjs", "tests/**/*.{js,mjs}", "www/**/*.test.js", "*.config.js"],
    // Functions of the tests run in the page too.
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
