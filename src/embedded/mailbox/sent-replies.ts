import { randomUUID } from "node:crypto";
import type { SentReply } from "./reply-form.ts";

/**
 * Remembers for a while what came of a reply, so that the page after the POST can say it. In memory: it is
 * only a message on a page.
 */
export const sentReplies = () => {
  const replies = new Map<string, SentReply>();
  return {
    /** Answers the id under which it can be found. */
    remember: (reply: SentReply): string => {
      const id = randomUUID();
      replies.set(id, reply);
      const oldest = replies.keys().next().value;
      if (replies.size > KEPT && oldest !== undefined) replies.delete(oldest);
      return id;
    },
    find: (id: string): SentReply | null => replies.get(id) ?? null,
  };
};

const KEPT = 200;
