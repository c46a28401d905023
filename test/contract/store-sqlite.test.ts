import { tempDatabase, tempStore } from "../support/temp-store.js";
import { storeContract } from "./store.js";

storeContract("SQLite in memory", () => tempStore());
storeContract("SQLite in a file", () => tempStore(tempDatabase()));
