import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { handlersToTest } from "../aws/box/synthesized.ts";
import { writtenIn } from "../notices/few-languages.ts";
import { aStack } from "./a-stack.ts";
import { asIamSees } from "./as-iam-sees.ts";
import { heldAgainstRoles } from "./held-against-roles.ts";
import { type KeyedBox, openKeyedBox } from "./keyed-box.ts";
import { grantsOf } from "./roles.ts";
import { type Walks, walks } from "./walks.ts";

const folder = mkdtempSync(join(tmpdir(), "countersign-permissions-"));
let keyed: KeyedBox;
let walk: Walks;
beforeAll(async () => {
  keyed = await openKeyedBox(await handlersToTest(writtenIn(["en"], folder)));
  walk = walks(keyed.box, keyed.apiKey);
}, 120_000);
afterAll(async () => {
  await keyed.box.close();
  rmSync(folder, { recursive: true });
});

describe("every role", () => {
  const roles = grantsOf(aStack());

  test("allows each call that its function makes, and nothing that none makes and no reason is written for", async () => {
    await walk.byLink();
    await walk.byReply();
    await walk.lost();
    await walk.administration();
    await walk.refused();
    await walk.undelivered();
    await walk.rotation();

    expect(heldAgainstRoles(roles, asIamSees(keyed.box.calls()))).toEqual([]);
    // Everything that can be done, once, one after the other: on a busy machine that takes its time.
  }, 420_000);

  test("would be found out if it allowed one action less", () => {
    const callers = new Set(keyed.box.calls().map(({ caller }) => caller));
    const withoutReading = new Map(
      [...roles].map(([name, grants]) => [
        name,
        grants.filter(({ action }) => action !== "dynamodb:GetItem"),
      ]),
    );

    const denied = heldAgainstRoles(withoutReading, asIamSees(keyed.box.calls()));

    expect(denied.length).toBeGreaterThan(0);
    expect(denied.filter((finding) => !finding.includes("may not dynamodb:GetItem"))).toEqual([]);
    expect(callers.size).toBe(8);
  });
});
