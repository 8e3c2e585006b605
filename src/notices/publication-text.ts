import * as z from "zod";
import type { Email } from "../approval/email.ts";
import type { Instant } from "../approval/time.ts";
import type { Publication } from "./publications.ts";

/** A publication as it is written down, in whatever home. */
export const publicationText = (publication: Publication): string => JSON.stringify(publication);

/** @throws when the text is not that of the publication with this number */
export const parsePublication = (number: number, text: string): Publication => {
  try {
    const publication = parseAnyPublication(text);
    if (publication.number !== number) throw new Error(`it says that it is ${publication.number}`);
    return publication;
  } catch (cause) {
    throw new Error(`publication ${number} is damaged`, { cause });
  }
};

/** @throws when the text is that of no publication */
export const parseAnyPublication = (text: string): Publication => schema.parse(JSON.parse(text));

const schema = z.strictObject({
  number: z.int().min(1),
  at: z.iso.datetime().transform((text) => text as Instant),
  by: z.string().transform((text) => text as Email),
  note: z.string(),
  files: z.record(z.string(), z.string().nullable()),
  compiled: z.record(z.string(), z.string()),
});
