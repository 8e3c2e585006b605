import { arranged } from "../arrange.ts";
import { builderOf } from "../client.ts";
import type { Draft } from "../draft.ts";
import { postedHtml } from "../posted-html.ts";
import { escapeHtml } from "../quote/escape.ts";
import { htmlAsText } from "../quote/html-as-text.ts";
import { typedAs } from "../typed-html.ts";
import { encodedWords, mailbox } from "../wire/header.ts";

const LABELS = {
  chinese: ["原始邮件", "发件人", "发送时间", "收件人", "主题"],
  english: ["Original", "From", "Date", "To", "Subject"],
} as const;

const rows = (draft: Draft) => {
  const { original, asked: m, locale } = draft;
  const [divider, from, date, to, subject] = LABELS[locale.startsWith("zh") ? "chinese" : "english"];
  const when = locale.startsWith("zh")
    ? `${m.year}年${m.m}月${m.d}日(${m.weekdayLong}) ${m.am ? "上午" : "下午"}${m.h12}:${m.minute}`
    : `${m.weekdayShort}, ${m.monthShort} ${m.d}, ${m.year} ${m.hour}:${m.minute}`;
  const fields: readonly (readonly [string, string])[] = [
    [from, `"${original.from.name}"<${original.from.address}>;`],
    [date, when],
    [to, `"${original.to.name}"<${original.to.address}>;`],
    [subject, original.subject],
  ];
  return { divider, fields };
};

/** QQ Mail on the web: GB 18030 in base64, the original below a line of hyphens. */
export const qqMail = builderOf({
  name: "qq-mail",
  write: (draft) => {
    const { divider, fields } = rows(draft);
    return {
      text: arranged(draft, {
        intro:
          `------------------&nbsp;${divider}&nbsp;------------------\n${fields.map(([label, value]) => `${label}:&nbsp;${value}`).join("\n")}\n\n\n`.replaceAll(
            "&nbsp;",
            draft.seed.digits(1) > "5" ? "&nbsp;" : " ",
          ),
        quote: htmlAsText(draft.original.html, { link: "none" }),
        below: draft.signature?.text,
        gap: "\n\n",
      }),
      html: postedHtml(draft, {
        typed: typedAs(draft.typed, "<div>", "</div>"),
        below: `<div><br></div>${draft.signature ? `<div><sign signid="0">${draft.signature.html}</sign></div>` : ""}<div>&nbsp;</div>`,
        intro: `<div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;${divider}&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;">${fields.map(([label, value]) => `<div><b>${label}:</b>&nbsp;${escapeHtml(value)}</div>`).join("")}</div><div><br></div>`,
        quote: (inner) => `<div class="original_content">${inner}</div>`,
        whole: (inner) => `<div><includetail><!--<![endif]-->${inner}</includetail></div>`,
      }),
    };
  },
  header: (draft, subject) => {
    const word = { letter: "B", charsets: ["us-ascii", "gb18030"] } as const;
    return [
      ["In-Reply-To", draft.original.messageId],
      ["References", draft.references],
      ["From", mailbox(draft.from, word, true)],
      ["To", `"${draft.original.replyTo.split("@")[0]}" <${draft.original.replyTo}>`],
      ["Subject", encodedWords(subject, word)],
      ["Mime-Version", "1.0"],
      ["*", ""],
      ["Date", draft.now.header],
      ["X-Priority", "3"],
      ["Message-ID", `<tencent_${draft.seed.hex(42).toUpperCase()}@qq.com>`],
      ["X-QQ-MIME", "TCMime 1.0 by Tencent"],
      ["X-Mailer", "QQMail 2.x"],
      ["X-QQ-mid", `webmail${draft.seed.digits(3)}t${draft.seed.digits(10)}t${draft.seed.digits(6)}`],
    ];
  },
  subjectPrefix: ({ locale }) => (locale === "zh-CN" ? "回复：" : locale === "zh-TW" ? "回覆：" : "Re:"),
  text: {
    charsets: ["gb18030"],
    transfer: "base64",
    contentType: (type, charset) => `${type};\r\n\tcharset="${charset}"`,
  },
  boundary: ({ seed }) =>
    `----=_NextPart_${seed.hex(8).toUpperCase()}_${seed.hex(8).toUpperCase()}_${seed.hex(8).toUpperCase()}`,
  // The next field rides along: QQ declares 8Bit on multiparts, and only there.
  alternative: (boundary) =>
    `multipart/alternative;\r\n\tboundary="${boundary}"\r\nContent-Transfer-Encoding: 8Bit`,
  preamble: "This is a multi-part message in MIME format.\r\n\r\n",
});
