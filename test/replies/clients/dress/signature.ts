import type { Locale } from "../locale/locales.ts";
import { escapeHtml } from "../quote/escape.ts";
import type { Dress, Mailbox } from "../types.ts";
import { legalText } from "./legal-text.ts";

export type Signature = { readonly text: string; readonly html: string };

/** The owner's own signature; that of a company boasts with the very words a reader of replies looks for. */
export const signatureOf = (from: Mailbox, dress: Dress, locale: Locale): Signature | undefined => {
  const legal = dress.disclaimer === "signature" ? legalText(locale) : undefined;
  const own = dress.signature === undefined ? undefined : OWN[dress.signature](from, dress.logo === true);
  if (own === undefined) return legal;
  if (legal === undefined) return own;
  return { text: `${own.text}\n\n${legal.text}`, html: `${own.html}<br>${legal.html}` };
};

const OWN = {
  name: ({ name }: Mailbox): Signature => ({ text: name, html: escapeHtml(name) }),
  dashes: ({ name }: Mailbox): Signature => ({
    text: `-- \n${name}\nCorp Example Ltd\n+44 117 496 0101`,
    html: `-- <br>${escapeHtml(name)}<br>Corp Example Ltd<br>+44 117 496 0101`,
  }),
  corporate: ({ name, address }: Mailbox, logo: boolean): Signature => ({
    text: `${name}\nHead of Operations\n\nCorp Example Ltd | 12 Harbour Road | Bristol BS1 4ZZ\nT +44 117 496 0101 | ${address}\nwww.corp.example\n\nISO 9001 approved. Say yes to green: please consider the environment before printing.`,
    html: `<table cellpadding="0" cellspacing="0" border="0" style="font-family:Arial,sans-serif;font-size:10pt;color:#444444;"><tbody><tr>${
      logo
        ? `<td style="padding-right:12px;"><img src="cid:logo001@corp.example" alt="Approved supplier" width="96" height="32"></td>`
        : ""
    }<td><b>${escapeHtml(name)}</b><br>Head of Operations<br><br>Corp Example Ltd | 12 Harbour Road | Bristol BS1 4ZZ<br>T +44 117 496 0101 | <a href="mailto:${address}">${address}</a><br><a href="https://www.corp.example/">www.corp.example</a><br><br><span style="color:#2e7d32;font-size:8pt;">ISO 9001 approved. Say yes to green: please consider the environment before printing.</span></td></tr></tbody></table>`,
  }),
} as const;
