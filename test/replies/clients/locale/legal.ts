import type { Locale } from "./locales.ts";

/** Disclaimers are corporate property: they come in the company's languages, not always in the sender's. */
export const disclaimer = (locale: Locale): string => DISCLAIMER[locale] ?? ENGLISH;

const ENGLISH =
  "This email and any attachments are confidential and intended solely for the addressee. If you have received this message in error, please notify the sender and delete it. Any unauthorised copying or disclosure is not permitted. No binding approval or agreement is given by email unless confirmed in writing.";

const DISCLAIMER: Readonly<Partial<Record<Locale, string>>> = {
  de: "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte den Absender und löschen Sie diese Mail. Das unerlaubte Kopieren sowie die unbefugte Weitergabe sind nicht gestattet.",
  fr: "Ce message et ses pièces jointes sont confidentiels et établis à l'intention exclusive de leur destinataire. Si vous l'avez reçu par erreur, merci de le détruire et d'en avertir l'expéditeur. Toute diffusion non autorisée est interdite.",
  es: "Este mensaje y sus adjuntos son confidenciales y se dirigen exclusivamente a su destinatario. Si lo ha recibido por error, no está autorizado a leerlo ni a copiarlo; le rogamos que lo elimine y nos lo comunique.",
  "pt-BR":
    "Esta mensagem é confidencial e destinada exclusivamente ao seu destinatário. Se a recebeu por engano, não está autorizado a copiá-la; por favor, apague-a e avise o remetente.",
  it: "Questo messaggio è riservato ed è destinato esclusivamente al destinatario. Se lo avete ricevuto per errore, vi preghiamo di cancellarlo e di avvisare il mittente. Ogni uso non autorizzato è vietato.",
  ja: "このメールには機密情報が含まれている場合があります。誤って受信された場合は、送信者にご連絡のうえ、削除してください。無断での複製は許可されていません。",
};

/** What a gateway puts above a mail that came from outside; English everywhere. */
export const bannerText = {
  external: "[EXTERNAL]",
  caution:
    "CAUTION: This email originated from outside of the organization. Do not click links or open attachments unless you recognize the sender and know the content is safe.",
} as const;
