import { statusLinkView } from "./links-view.ts";
import type { Mail } from "./mail.ts";
import type { NoticeAbout, NoticeNeeds } from "./notice-needs.ts";
import { detailsView } from "./request-view.ts";
import { placeOf, writeMail } from "./write-mail.ts";

/** To the requester, once the request is stored: it has arrived, and this is who is asked. */
export const receiptMail = (needs: NoticeNeeds, { record, to }: NoticeAbout): Mail =>
  writeMail(needs, {
    notice: "receipt",
    record,
    to,
    discriminator: placeOf(to, record.request),
    view: ({ locale }) => ({
      ...detailsView(needs, record.request, locale),
      ...statusLinkView(needs, record.request, to),
    }),
  });
