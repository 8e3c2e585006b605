import type { Mailbox, Original } from "./types.ts";

/** An approval question as our service would send it, in own words, so that builders can be tried alone. */
export const sampleQuestion = (language: "en" | "de", changes: Partial<Original> = {}): Original => {
  const words = WORDS[language];
  return {
    subject: words.subject,
    from: { name: "Countersign", address: "approvals@corp.example" },
    to: SAMPLE_APPROVER,
    messageId: "<question.4f7k2m9q.1@corp.example>",
    references: ["<request.4f7k2m9q@corp.example>"],
    replyTo: "mfrggzdfmztwq2lknnwg23tpob-yxe43uov3ho6dz@reply.corp.example",
    date: new Date("2026-03-09T14:26:12Z"),
    text: textOf(words),
    html: htmlOf(words, language),
    ...changes,
  };
};

export const SAMPLE_APPROVER: Mailbox = { name: "Maria Kern", address: "maria.kern@corp.example" };

type Words = (typeof WORDS)["en"];

const WORDS = {
  en: {
    subject: "Approval request: Leave for Jonas Brandt, 7 to 18 April",
    asked: "Jonas Brandt asks for your approval.",
    summary: "Leave for Jonas Brandt, 7 to 18 April",
    until: "Please answer by 12 March 2026, 17:00.",
    approve: "Approve",
    reject: "Reject",
    approveLink: "Page to approve:",
    rejectLink: "Page to reject:",
    invitation: "Press a button or just reply to this mail in your own words.",
    details: [
      ["First day", "7 April 2026"],
      ["Last day", "18 April 2026"],
      ["Note", "Easter with the family; Ann covers the support line."],
    ],
    footer: "This mail is meant for you alone. Please do not forward it.",
  },
  de: {
    subject: "Bitte um Genehmigung: Urlaub für Jonas Brandt, 7. bis 18. April",
    asked: "Jonas Brandt bittet um Ihre Genehmigung.",
    summary: "Urlaub für Jonas Brandt, 7. bis 18. April",
    until: "Bitte antworten Sie bis zum 12. März 2026, 17:00 Uhr.",
    approve: "Genehmigen",
    reject: "Ablehnen",
    approveLink: "Seite zum Genehmigen:",
    rejectLink: "Seite zum Ablehnen:",
    invitation: "Drücken Sie einen Knopf oder antworten Sie einfach auf diese Mail.",
    details: [
      ["Erster Tag", "7. April 2026"],
      ["Letzter Tag", "18. April 2026"],
      ["Bemerkung", "Ostern mit der Familie; Anna übernimmt die Hotline."],
    ],
    footer: "Diese Mail ist nur für Sie bestimmt. Bitte leiten Sie sie nicht weiter.",
  },
};

const LINK = "https://countersign.corp.example/d/q83vEjRWeJCrze8SNFZ4kKvN7w";

const textOf = (words: Words): string => `${words.asked}
${words.summary}
${words.until}

${words.approveLink}
${LINK}?verdict=approved

${words.rejectLink}
${LINK}?verdict=rejected

${words.invitation}

${words.details.map(([label, value]) => `${label}: ${value}`).join("\n")}

${words.footer}
`;

const htmlOf = (words: Words, language: string): string => `<!doctype html>
<html lang="${language}" dir="auto">
<head><title>${words.subject}</title><meta charset="utf-8"><style>.card td { color: #1b2129; }</style></head>
<body style="margin:0;background-color:#f1f3f5;">
<div style="display:none;font-size:1px;color:#ffffff;max-height:0;overflow:hidden;">${words.asked} ${words.until}</div>
<!--[if mso]><table role="presentation" width="560"><tr><td><![endif]-->
<table class="card" role="presentation" width="560" cellpadding="0" cellspacing="0" style="background:#ffffff;"><tbody>
<tr><td style="padding:24px 24px 0;"><p style="margin:0;">${words.asked}</p>
<h1 style="margin:0;font-size:24px;">${words.summary}</h1>
<p style="margin:0;padding:8px 0 0;">${words.until}</p></td></tr>
<tr><td style="padding:18px 24px 0;"><a id="approve" href="${LINK}?verdict=approved" style="color:#ffffff;background:#17693f;padding:12px 24px;">${words.approve}</a>
<a id="reject" href="${LINK}?verdict=rejected" style="color:#a3261c;border:2px solid #a3261c;padding:12px 24px;">${words.reject}</a></td></tr>
<tr><td style="padding:12px 24px 0;"><p style="margin:0;">${words.invitation}</p></td></tr>
${words.details.map(([label, value]) => `<tr><td style="padding:4px 24px;"><span class="muted">${label}</span> ${value}</td></tr>`).join("\n")}
<tr><td style="padding:14px 24px;"><p style="margin:0;color:#55606d;">${words.footer}</p></td></tr>
</tbody></table>
<!--[if mso]></td></tr></table><![endif]-->
</body></html>
`;
