import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newFolder } from "./service.ts";

/** A copy of the templates with kinds of our own in it, as an administrator has one; answers with its path. */
export const ownTemplates = (kinds: Readonly<Record<string, string>>): string => {
  const folder = newFolder("templates");
  cpSync(fileURLToPath(new URL("../../templates", import.meta.url)), folder, { recursive: true });
  for (const [name, yaml] of Object.entries(kinds))
    writeFileSync(join(folder, "kinds", `${name}.yaml`), yaml);
  return folder;
};

/** A kind with nothing but a subject, approvers and a policy. */
export const kindWith = (policy: string): string => `
title: { en: Purchase }
summary: { en: "Purchase of {{ subject }}" }
fields:
  subject: { type: text, label: { en: Subject } }
  approvers: { type: emails, label: { en: Approvers } }
  requester: { type: email, label: { en: Requester } }
requester: { field: requester }
approvers: { field: approvers }
policy: { ${policy} }
`;
