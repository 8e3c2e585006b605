import type { Part } from "../clients/wire/mime.ts";
import { fromApprover, htmlPart, inThread, letter, plainPart } from "./letter.ts";
import type { Labelled, Reading, Scene } from "./types.ts";

export type Trick = {
  readonly name: string;
  readonly part: (scene: Scene) => Part;
  readonly reading: Reading;
  readonly alsoFine?: readonly Reading[];
  readonly subject?: string;
  readonly comment?: string;
  readonly why: string;
};

/** From the approver and authentic: what counts is what a careful person would see. */
export const trick = ({ name, part, reading, alsoFine, subject, comment, why }: Trick): Labelled => ({
  name,
  group: "content",
  authentication: "passes",
  expected: { reading, ...(alsoFine ? { alsoFine } : {}), ...(comment === undefined ? {} : { comment }) },
  why,
  build: (scene) =>
    letter(scene, [fromApprover(scene), ...inThread(scene, subject)], part(scene), scene.approver.address),
});

export const textTrick = (
  name: string,
  words: string,
  reading: Reading,
  why: string,
  alsoFine?: readonly Reading[],
): Labelled => trick({ name, part: () => plainPart(words), reading, why, ...(alsoFine ? { alsoFine } : {}) });
export const htmlTrick = (
  name: string,
  markup: string,
  reading: Reading,
  why: string,
  alsoFine?: readonly Reading[],
): Labelled =>
  trick({
    name,
    part: () => htmlPart(`<html><body>${markup}</body></html>`),
    reading,
    why,
    ...(alsoFine ? { alsoFine } : {}),
  });
