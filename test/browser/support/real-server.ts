import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { createApp, openServices } from "../../../src/app.js";
import { readConfig } from "../../../src/config.js";
import { seedStore } from "../../../src/services/seed-store.js";
import type { Services } from "../../../src/services/services.js";

export interface RealServer {
  readonly url: string;
  readonly services: Services;
  readonly close: () => Promise<void>;
}

/** The whole application over a real store on disk that holds the demonstration data, on a port of its own. */
export async function startRealServer(): Promise<RealServer> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-browser-"));
  const opened = openServices(join(folder, "hearsay.sqlite"));
  seedStore(opened.services);
  const config = { ...readConfig({}), rateLimit: 0 };
  const server = createApp({ services: opened.services, config, log: pino({ level: "silent" }) }).listen(
    0,
    "127.0.0.1",
  );
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    services: opened.services,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
