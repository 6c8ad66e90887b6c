/** `npm run dev`: the page as it is written, reloaded at every change; the core is built once, at the start. */
import { join } from "node:path";

import { ROOT } from "./steps/command.mjs";
import { script } from "./steps/console.mjs";
import { prepare } from "./steps/everything.mjs";
import { PORT, freePort } from "./steps/server.mjs";
import { buildWasm } from "./steps/wasm.mjs";

await script(async () => {
  await prepare();
  await buildWasm();
  const { createServer } = await import("vite");
  const server = await createServer({
    configFile: join(ROOT, "vite.config.js"),
    server: { host: "127.0.0.1", port: await freePort(PORT), strictPort: true },
  });
  await server.listen();
  console.log(`\nGlossator is on http://localhost:${server.config.server.port}/ and follows your changes.`);
});
