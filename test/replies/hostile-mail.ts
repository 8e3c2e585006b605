/** The mail that hostile content comes in; header lines as they are given, body in UTF-8. */
export const hostileMail = (headers: readonly string[], body: string): Buffer =>
  Buffer.from([...withoutRepeats(headers), "", body].join("\r\n"));

const ORDINARY = [
  "Return-Path: <ann@example.com>",
  "From: Ann Smith <ann@example.com>",
  "To: approvals@reply.localhost",
  "Subject: Re: Leave request",
  "Message-ID: <hostile.1@example.com>",
  "MIME-Version: 1.0",
];

/** What is given takes the place of the ordinary header of that name. */
const withoutRepeats = (headers: readonly string[]): readonly string[] => {
  const given = new Set(headers.map(nameOf));
  return [...ORDINARY.filter((header) => !given.has(nameOf(header))), ...headers];
};

const nameOf = (header: string): string => header.slice(0, header.indexOf(":")).toLowerCase();

/** The unit as often as it takes to fill so many bytes. */
export const filled = (unit: string, size: number): string =>
  unit.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(unit))));
