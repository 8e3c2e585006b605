/**
 * What was typed in front of a subject, as in `Approved Re: Leave`; empty when nothing was. Tags that gateways
 * and lists put there, such as `[EXT]`, are not the author's.
 */
export const typedBeforeSubject = (subject: string): string => {
  const shown = subject.slice(0, MAX_SUBJECT);
  const reply = REPLY_PREFIX.exec(shown);
  if (reply === null) return "";
  return shown
    .slice(0, reply.index)
    .replace(TAG, " ")
    .replace(/[\s:–—-]+$/u, "")
    .trim();
};

const MAX_SUBJECT = 300;
const TAG = /\[[^\]]{0,40}\]|\{[^}]{0,40}\}/g;

/** How mail programs mark an answer, a word by itself and with its colon. */
const REPLY_PREFIX =
  /(?<![\p{L}\p{N}])(?:re|aw|antw|sv|vs|odp|rif|ris|ynt|res|ref|回复|答复|回覆|返信|답장|رد|השב)\s{0,2}(?:\[\d{1,3}\])?[:：]/iu;
