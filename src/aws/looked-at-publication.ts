import type { Publications } from "../notices/publications.ts";
import { livePublication } from "./live-publication.ts";
import type { LiveSettings } from "./settings.ts";

/** What is published, for a function that is told by its environment where to look. */
export const lookedAtPublication = (settings: LiveSettings): Pick<Publications, "latest"> =>
  livePublication({
    url: settings.LIVE_TEMPLATES_URL,
    region: settings.AWS_REGION,
    credentials: {
      accessKeyId: settings.AWS_ACCESS_KEY_ID,
      secretAccessKey: settings.AWS_SECRET_ACCESS_KEY,
      sessionToken: settings.AWS_SESSION_TOKEN,
    },
  });

/** So that what is published is live everywhere within a minute, and soon for whoever published it and looks. */
export const LOOK_EVERY_MS = 10_000;
