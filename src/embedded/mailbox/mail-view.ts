/** How a mail is looked at; each is a link, so that pages work without JavaScript. */
export type MailView = {
  readonly view: "html" | "text" | "source";
  readonly width: "desktop" | "phone";
  /** Which of the two colour schemes a mail is shown in; `auto` is the reader's own. */
  readonly scheme: "auto" | "light" | "dark";
};

export const readMailView = (query: (name: string) => string | undefined): MailView => ({
  view: oneOf(["html", "text", "source"], query("view")),
  width: oneOf(["desktop", "phone"], query("width")),
  scheme: oneOf(["auto", "light", "dark"], query("scheme")),
});

/** The address of a mail's page in a view; what is the default is left out. */
export const mailHref = (id: string, { view, width, scheme }: MailView = DEFAULT): string => {
  const query = new URLSearchParams({
    ...(view === "html" ? {} : { view }),
    ...(width === "desktop" ? {} : { width }),
    ...(scheme === "auto" ? {} : { scheme }),
  }).toString();
  return `/mailbox/${id}${query === "" ? "" : `?${query}`}`;
};

const DEFAULT: MailView = { view: "html", width: "desktop", scheme: "auto" };

/** The value if it is one of the choices, else the first of them. */
export const oneOf = <Choice extends string>(
  choices: readonly [Choice, ...Choice[]],
  value: string | undefined | null,
): Choice => choices.find((choice) => choice === value) ?? choices[0];
