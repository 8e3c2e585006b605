import MailComposer from "nodemailer/lib/mail-composer";

/**
 * The bytes of a message (RFC 5322), lines ending in CRLF.
 * Never 7bit with format=flowed: what a client quotes is then what was written, line for line.
 */
export const buildMessage = (options: MailComposer.Options): Promise<Buffer> =>
  new MailComposer({
    ...options,
    encoding: "quoted-printable",
    newline: "win",
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
