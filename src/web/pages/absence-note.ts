import { formatDate } from "../../notices/format.ts";
import type { HistoryEntry } from "../../store/history.ts";
import type { Language } from "../language.ts";

type ReplyHandled = HistoryEntry & { readonly event: "reply-handled" };

/**
 * Until when somebody is away and whom they named instead, as their automatic reply says; undefined when it
 * says neither. Nothing of it is proven: it is a hint for whoever waits.
 */
export const absenceNote = ({ evidence }: ReplyHandled, { locale, texts }: Language): string | undefined => {
  const until = text(evidence["until"]);
  const substitute = text(evidence["substitute"]);
  if (until === null && substitute === null) return undefined;
  return texts.absence(until === null ? null : shownDate(until, locale), substitute);
};

const text = (found: string | number | boolean | undefined): string | null =>
  typeof found === "string" ? found.slice(0, MAX_SHOWN) : null;

const MAX_SHOWN = 254;

/** A day that could not be told by the words around it stays as it was written. */
const shownDate = (until: string, locale: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(until) ? formatDate(until, locale) : until;
