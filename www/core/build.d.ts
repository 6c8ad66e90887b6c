/** What the build knows of the module of the core: its SHA-256, in hexadecimal. Empty while the page is developed. */
declare const WASM_SHA256: string;
