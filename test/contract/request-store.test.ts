import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { openDatabase } from "../../src/embedded/database.ts";
import { sqliteStore } from "../../src/embedded/sqlite-store.ts";
import { requestStoreContract } from "./request-store.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

requestStoreContract("in SQLite, in memory", async () => sqliteStore(openDatabase(":memory:")));
requestStoreContract("in SQLite, in a file", async () =>
  sqliteStore(openDatabase(join(folder, `${files++}.sqlite`))),
);
