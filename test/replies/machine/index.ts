import { bounces } from "./bounces.ts";
import { contentAttacks } from "./content-attacks.ts";
import { lists } from "./lists.ts";
import { loops } from "./loops.ts";
import { outOfOffice } from "./out-of-office.ts";
import { reactions } from "./reactions.ts";
import { appointments, receipts } from "./receipts.ts";
import { senderAttacks } from "./sender-attacks.ts";
import type { Labelled } from "./types.ts";

/** Every machine mail and every attack, with what it must come to. */
export const machineMails: readonly Labelled[] = [
  ...bounces,
  ...receipts,
  ...appointments,
  ...outOfOffice,
  ...lists,
  ...reactions,
  ...loops,
  ...senderAttacks,
  ...contentAttacks,
];
