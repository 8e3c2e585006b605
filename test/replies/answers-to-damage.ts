import type { MutableMail } from "./mutations.ts";

/** A few plain mails of each reading and each shape, small enough that every damage hits something. */
export const answersToDamage: readonly MutableMail[] = [
  ...[
    "Approved.",
    "Not approved.",
    "Approved for the first week only.",
    "I don't approve this.",
    "Has Ann approved?",
  ],
  "Will look tomorrow.",
].flatMap((words) => [
  { name: `text: ${words}`, raw: mailOf(...textPart(words)) },
  { name: `quoted-printable: ${words}`, raw: mailOf(...encodedPart(words)) },
  { name: `base64: ${words}`, raw: mailOf(...base64Part(words)) },
  { name: `both: ${words}`, raw: mailOf(...bothParts(words)) },
]);

function mailOf(...lines: readonly string[]): Buffer {
  return Buffer.from(
    [
      "From: Ann Smith <ann@example.com>",
      "To: approvals@reply.localhost",
      "Subject: Re: Leave request",
      "Message-ID: <1@example.com>",
      "In-Reply-To: <0@corp.example>",
      "MIME-Version: 1.0",
      ...lines,
    ].join("\r\n"),
  );
}

function textPart(words: string): readonly string[] {
  return ["Content-Type: text/plain; charset=utf-8", "", ...quoted(words), ""];
}

function encodedPart(words: string): readonly string[] {
  const encoded = quoted(words).map((line) => line.replaceAll("e", "=65"));
  return [
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    ...encoded,
    "",
  ];
}

function base64Part(words: string): readonly string[] {
  const encoded =
    Buffer.from(quoted(words).join("\r\n"))
      .toString("base64")
      .match(/.{1,76}/g) ?? [];
  return ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: base64", "", ...encoded, ""];
}

function bothParts(words: string): readonly string[] {
  const html = `<div>${words}</div><blockquote type="cite"><div>Please approve the leave of Tom.</div></blockquote>`;
  return [
    'Content-Type: multipart/alternative; boundary="=_part"',
    "",
    "--=_part",
    ...textPart(words),
    "--=_part",
    "Content-Type: text/html; charset=utf-8",
    "",
    html,
    "--=_part--",
    "",
  ];
}

function quoted(words: string): readonly string[] {
  return [
    words,
    "",
    "On Mon, 5 Jan 2026 at 10:00, Approvals <approvals@corp.example> wrote:",
    "> Please approve the leave of Tom.",
  ];
}
