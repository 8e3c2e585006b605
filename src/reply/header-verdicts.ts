import { type AuthVerdicts, domainOf, isAligned } from "./auth-verdicts.ts";
import { ownSignatures } from "./dkim-signatures.ts";
import { closingComment, singleSender } from "./mailboxes.ts";
import { headerValues, type ParsedMail } from "./parsed-mail.ts";
import { coveredByAll } from "./signed-headers.ts";

/**
 * Takes the word of the server in front of us (RFC 8601). Only the topmost Authentication-Results header
 * counts, since that server adds its own above all others, and only when it bears the server's id.
 */
export const headerVerdicts = (mail: ParsedMail, authservId: string): AuthVerdicts => {
  const [topmost] = headerValues(mail, "authentication-results");
  const results = topmost === undefined ? undefined : readAuthResults(topmost);
  const sender = singleSender(mail);
  const nothing = { checkedBy: "upstream", domain: null, spfAligned: false, dkimAligned: false } as const;
  if (sender === undefined || results === undefined) return { ...nothing, dmarc: "fail" };
  if (results.authservId.toLowerCase() !== authservId.toLowerCase()) return { ...nothing, dmarc: "fail" };
  const of = (method: string): readonly AuthResult[] =>
    results.results.filter((result) => result.method === method);
  const dmarc = worst(of("dmarc").map(({ result }) => result));
  const domain = of("dmarc")[0]?.properties["header.from"]?.toLowerCase() ?? domainOf(sender);
  const aligned = (method: string, properties: readonly string[]): boolean =>
    of(method).some(
      ({ result, properties: found }) =>
        result === "pass" && properties.some((name) => isAligned(domain, domainOf(found[name] ?? ""))),
    );
  const spfAligned = aligned("spf", ["smtp.mailfrom"]);
  return {
    checkedBy: "upstream",
    domain,
    dmarc,
    spfAligned,
    dkimAligned: aligned("dkim", ["header.d", "header.i"]),
    ...(spfAligned ? {} : signedHeaders(mail, domain)),
  };
};

/** Which signature passed is not said, so all of the domain's own must cover a header; none left, none known. */
const signedHeaders = (mail: ParsedMail, domain: string): { readonly signedHeaders?: string } => {
  const lists = ownSignatures(mail, domain).map(({ headers }) => headers);
  return lists.length === 0 ? {} : { signedHeaders: coveredByAll(lists) };
};

type AuthResult = {
  readonly method: string;
  readonly result: string;
  readonly properties: Readonly<Record<string, string>>;
};

/** Several verdicts about one thing contradict each other: the worst is believed. */
const worst = (results: readonly string[]): "pass" | "fail" | "none" | "unavailable" => {
  if (results.length === 0) return "none";
  if (results.some((result) => !["pass", "none", "temperror"].includes(result))) return "fail";
  if (results.includes("temperror")) return "unavailable";
  return results.every((result) => result === "pass") ? "pass" : "none";
};

/**
 * Reads one header value by the grammar of RFC 8601 §2.2.
 * @returns undefined when a comment or a quote does not close or anything else is out of place, since then
 * somebody may have written into it
 */
export const readAuthResults = (
  value: string,
): { readonly authservId: string; readonly results: readonly AuthResult[] } | undefined => {
  const [head, ...tail] = splitOutsideQuotes(value) ?? [];
  // The id may be followed by a version.
  const [authservId, version = "1", ...more] = head ?? [];
  if (authservId === undefined || version !== "1" || more.length > 0) return undefined;
  const results = tail.filter((words) => words.length > 0).map(readResult);
  if (results.includes(undefined)) {
    const isNone = tail.length === 1 && tail[0]?.join("").toLowerCase() === "none";
    return isNone ? { authservId, results: [] } : undefined;
  }
  return { authservId, results: results.filter((result) => result !== undefined) };
};

const readResult = ([first = "", ...words]: readonly string[]): AuthResult | undefined => {
  const [, method, result] = /^([a-z0-9-]+)(?:\/\d+)?=([a-z]+)$/i.exec(first) ?? [];
  if (method === undefined || result === undefined) return undefined;
  const pairs = words.map(
    (word) => [word.slice(0, word.indexOf("=")).toLowerCase(), word.slice(word.indexOf("=") + 1)] as const,
  );
  if (words.some((word) => !word.includes("=")) || new Set(pairs.map(([name]) => name)).size < pairs.length) {
    return undefined;
  }
  return {
    method: method.toLowerCase(),
    result: result.toLowerCase(),
    properties: Object.fromEntries(pairs),
  };
};

/** The words of each `;`-separated clause, without comments and quotes; spaces around `=` are dropped. */
const splitOutsideQuotes = (value: string): readonly (readonly string[])[] | undefined => {
  const clauses: string[][] = [];
  let words: string[] = [];
  let word = "";
  const endWord = (): void => {
    if (word !== "") words.push(word);
    word = "";
  };
  for (let at = 0; at < value.length; at++) {
    const character = value.charAt(at);
    if (character === "(") {
      const end = closingComment(value, at);
      if (end === undefined) return undefined;
      endWord();
      at = end;
    } else if (character === '"') {
      const end = value.indexOf('"', at + 1);
      // Escapes have no place in what is read here; refusing them is simpler than reading them rightly.
      if (end < 0 || value.slice(at, end).includes("\\")) return undefined;
      word += value.slice(at + 1, end);
      at = end;
    } else if (character === ";") {
      endWord();
      clauses.push(words);
      words = [];
    } else if (character.trim() === "") endWord();
    else if (character === ")") return undefined;
    else word += character;
  }
  endWord();
  return [...clauses, words];
};
