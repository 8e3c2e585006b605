import type { Built } from "../clients/types.ts";
import { type Field, message, multipart, type Part, textLeaf } from "../clients/wire/mime.ts";
import type { Scene } from "./types.ts";

/** Lines with CRLF. */
export const lines = (text: string): Buffer => Buffer.from(text.replace(/\r?\n/g, "\r\n"));

/** A mail to the reply address: given fields first, then those that every mail has unless given. */
export const letter = (
  scene: Scene,
  fields: readonly Field[],
  content: Part,
  envelopeFrom: string,
): Built => ({
  raw: message(complete(scene, fields), content),
  envelope: { from: envelopeFrom, to: scene.question.replyTo },
});

const complete = (scene: Scene, fields: readonly Field[]): Field[] => {
  const has = (name: string): boolean => fields.some(([given]) => given.toLowerCase() === name.toLowerCase());
  const usual: Field[] = [
    ["Date", scene.date.toUTCString().replace("GMT", "+0000")],
    ["To", scene.question.replyTo],
    ["Message-ID", `<${scene.seed.replace(/[^a-z0-9]+/gi, "-")}@machine.example>`],
    ["MIME-Version", "1.0"],
  ];
  return [...fields, ...usual.filter(([name]) => !has(name))];
};

export const plainPart = (text: string): Part =>
  textLeaf("text/plain", text, { contentType: (type) => `${type}; charset=utf-8` });
export const htmlPart = (html: string): Part =>
  textLeaf("text/html", html, { contentType: (type) => `${type}; charset=utf-8` });

/** Any type as it stands; declared 8bit where it is. */
export const typedPart = (type: string, text: string): Part => {
  const body = lines(text);
  const eightBit = body.some((byte) => byte > 127) && !/^multipart|reaction/.test(type);
  const fields: Field[] = [["Content-Type", type]];
  return { fields: eightBit ? [...fields, ["Content-Transfer-Encoding", "8bit"]] : fields, body };
};

export const alternative = (...parts: readonly Part[]): Part => several("alternative", parts);
export const mixed = (...parts: readonly Part[]): Part => several("mixed", parts);
export const report = (kind: string, ...parts: readonly Part[]): Part =>
  several(`report; report-type=${kind}`, parts);

const several = (kind: string, parts: readonly Part[]): Part => {
  const boundary = `=_${kind.replace(/[^a-z]/g, "")}_7d1f09c2`;
  return multipart(`multipart/${kind}; boundary="${boundary}"`, boundary, parts);
};

/** Fields of an answer in the question's thread. */
export const inThread = (scene: Scene, prefix = "Re: "): Field[] => [
  ["Subject", `${prefix}${scene.question.subject}`],
  ["In-Reply-To", scene.question.messageId],
  ["References", [...scene.question.references, scene.question.messageId].join(" ")],
];

export const fromApprover = ({ approver }: Scene): Field => [
  "From",
  `${approver.name} <${approver.address}>`,
];

/** The question as a machine returns it: header and text. */
export const returned = ({ question }: Scene): string =>
  `Return-Path: <${question.from.address}>
From: ${question.from.name} <${question.from.address}>
To: ${question.to.name} <${question.to.address}>
Reply-To: ${question.replyTo}
Subject: ${/^[\x20-\x7e]*$/.test(question.subject) ? question.subject : `=?utf-8?B?${Buffer.from(question.subject).toString("base64")}?=`}
Message-ID: ${question.messageId}
Date: ${question.date.toUTCString().replace("GMT", "+0000")}
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${question.text}`;
