import { headerValues, type ParsedMail } from "./parsed-mail.ts";

/** Reports (RFC 6522) say in their content type what they report, and have a part of that type. */
export const reportSign = (mail: ParsedMail, type: string): string | undefined => {
  const contentType = headerValues(mail, "content-type").join(" ").toLowerCase();
  const isReport = contentType.startsWith("multipart/report") && contentType.includes(type);
  return isReport || mail.parts.some((part) => part.type === `message/${type}`) ? type : undefined;
};
