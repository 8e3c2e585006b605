import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { LABELS } from "../../src/reply/classifier/model.ts";
import type { Example } from "./examples.ts";

const requests = z.array(
  z.strictObject({
    asked: z.array(z.string()),
    replies: z.array(z.strictObject({ reading: z.enum(LABELS), text: z.string() })),
  }),
);

const folder = new URL("requests/", import.meta.url);

/** The labelled replies to known requests. */
export const requestsIn = (): readonly Example[] =>
  readdirSync(folder).flatMap((file) =>
    requests.parse(parse(readFileSync(new URL(file, folder), "utf8"))).flatMap(({ asked, replies }) =>
      replies.map(({ reading, text }) => ({
        language: file.replace(".yaml", ""),
        asked,
        label: reading,
        text,
      })),
    ),
  );
