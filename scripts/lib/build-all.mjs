import { fileURLToPath } from "node:url";
import { build, install } from "./set-up.mjs";

export default function buildAll() {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  install(root, { dev: true });
  build(root);
}
