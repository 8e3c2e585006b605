import type { Field } from "../clients/wire/mime.ts";
import { fromApprover, inThread, letter, plainPart } from "./letter.ts";
import type { Labelled } from "./types.ts";

const LIST: readonly Field[] = [
  ["List-Id", "Leads <leads.lists.corp.example>"],
  ["List-Post", "<mailto:leads@lists.corp.example>"],
  ["List-Unsubscribe", "<mailto:leads-leave@lists.corp.example>"],
  ["Precedence", "list"],
];

export const lists: readonly Labelled[] = [
  {
    name: "Mailman: post approved by moderator",
    group: "list",
    expected: {
      reading: "ignore",
      alsoFine: ["unclear"],
      fate: "ignored",
      alsoFineFates: ["asked-back", "refused"],
    },
    why: "list mail whose first word is Approved",
    build: (scene) =>
      letter(
        scene,
        [
          ["From", "leads-owner@lists.corp.example"],
          ["Subject", `[Leads] ${scene.question.subject}`],
          ...LIST,
          ["X-Mailman-Version", "3.3.9"],
        ],
        plainPart("Approved: your post to Leads was accepted for delivery.\n"),
        "leads-bounces@lists.corp.example",
      ),
  },
  {
    name: "Reply that went through a list",
    group: "list",
    authentication: "fails",
    expected: {
      reading: "ignore",
      alsoFine: ["unclear", "approve"],
      fate: "ignored",
      alsoFineFates: ["asked-back", "approver-told"],
    },
    why: "a list rewrites and breaks DKIM; it must not decide",
    build: (scene) =>
      letter(
        scene,
        [
          ["From", `${scene.approver.name} via Leads <leads@lists.corp.example>`],
          ...inThread(scene, "[Leads] Re: "),
          ...LIST,
          ["Reply-To", scene.approver.address],
        ],
        plainPart("Approved.\n\n-- \nLeads mailing list\n"),
        "leads-bounces@lists.corp.example",
      ),
  },
  {
    name: "Real reply with Precedence: bulk",
    group: "list",
    expected: { reading: "approve", alsoFine: ["unclear"], comment: "" },
    why: "Precedence alone is not proof of a machine",
    build: (scene) =>
      letter(
        scene,
        [fromApprover(scene), ...inThread(scene), ["Precedence", "bulk"]],
        plainPart("Approved.\n"),
        scene.approver.address,
      ),
  },
  {
    name: "Real reply with X-Auto-Response-Suppress alone",
    group: "list",
    expected: { reading: "approve", comment: "" },
    why: "Exchange people send it on ordinary mail",
    build: (scene) =>
      letter(
        scene,
        [fromApprover(scene), ...inThread(scene), ["X-Auto-Response-Suppress", "DR, OOF, AutoReply"]],
        plainPart("Approved.\n"),
        scene.approver.address,
      ),
  },
];
