/**
 * The Content-Security-Policy under which a mail is looked at: it may style itself and show the one picture that
 * the gate lets into mails, nothing else; it has no origin, thus no access to ours.
 * @param logo of the branding the mail is written with
 */
export const mailPolicy = (logo: string | null): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    `img-src ${sourceOf(logo)}`,
    "form-action 'none'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "sandbox",
  ].join("; ");

const sourceOf = (logo: string | null): string => {
  if (logo?.startsWith("data:")) return "data:";
  const url = URL.parse(logo ?? "");
  return url?.protocol === "https:" ? url.origin : "'none'";
};
