import { type ParsedMail, simpleParser } from "mailparser";
import { eventually } from "./eventually.ts";
import type { Service } from "./service.ts";

/** A mail as it stands in the built-in mailbox. */
export type ReceivedMail = {
  readonly id: string;
  readonly notice: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly raw: Buffer;
  readonly parsed: ParsedMail;
};

type Listed = {
  readonly id: string;
  readonly to: string;
  readonly notice: string;
  readonly requestId: string;
};

type Wanted = { readonly requestId: string; readonly notice: string; readonly to?: string };

/** What the mailbox lists about a request, newest first. */
export const listMails = async (service: Service, requestId: string): Promise<readonly Listed[]> =>
  (await listed(service)).filter((mail) => mail.requestId === requestId);

/** Waits for the newest mail that fits. */
export const receivedMail = async (service: Service, wanted: Wanted): Promise<ReceivedMail> => {
  const { requestId, notice, to } = wanted;
  const { id } = await eventually(`a mail ${JSON.stringify(wanted)}`, async () =>
    (await listMails(service, requestId)).find(
      (mail) => mail.notice === notice && (to === undefined || mail.to === to),
    ),
  );
  return fetchMail(service, id);
};

/** The mails of a notice that somebody has got, whatever they are about, newest first. */
export const mailsOf = async (
  service: Service,
  { notice, to }: { readonly notice: string; readonly to: string },
): Promise<readonly { readonly read: () => Promise<ReceivedMail> }[]> => {
  const all = await listed(service);
  return all
    .filter((mail) => mail.notice === notice && mail.to === to)
    .map(({ id }) => ({ read: () => fetchMail(service, id) }));
};

const listed = async ({ url }: Service): Promise<readonly Listed[]> =>
  (await (await fetch(`${url}/mailbox.json`)).json()) as readonly Listed[];

const fetchMail = async ({ url }: Service, id: string): Promise<ReceivedMail> => {
  const response = await fetch(`${url}/mailbox/${id}.eml`);
  return readMail(id, Buffer.from(await response.arrayBuffer()));
};

/** Whoever waits for a mail looks at the same ones again and again: each is read once. */
export const readMail = (id: string, raw: Buffer): Promise<ReceivedMail> => {
  const read = readBefore.get(raw) ?? parseMail(id, raw);
  readBefore.set(raw, read);
  return read;
};

const readBefore = new WeakMap<Buffer, Promise<ReceivedMail>>();

const parseMail = async (id: string, raw: Buffer): Promise<ReceivedMail> => {
  const parsed = await simpleParser(raw, { skipTextToHtml: true });
  const to = [parsed.to ?? []].flat()[0]?.value[0]?.address ?? "";
  const notice = String(parsed.headers.get("x-countersign-notice"));
  const { subject = "", text = "" } = parsed;
  return { id, notice, to, subject, text, raw, parsed };
};

/** The address of the decision page in a mail to an approver. */
export const decisionUrl = ({ text }: Pick<ReceivedMail, "text">): string =>
  firstMatch(text, /https?:\/\/\S+\/d\/[A-Za-z0-9_.-]+/);

/** The address of the status page in a mail to the requester. */
export const statusUrl = ({ text }: Pick<ReceivedMail, "text">): string =>
  firstMatch(text, /https?:\/\/\S+\/s\/[A-Za-z0-9_.-]+/);

export const replyAddress = ({ parsed }: ReceivedMail): string => parsed.replyTo?.value[0]?.address ?? "";

const firstMatch = (text: string, pattern: RegExp): string => {
  const [found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`${pattern} is not in the mail:\n${text}`);
  return found;
};
