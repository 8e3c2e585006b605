/**
 * Everything mails are made from, as it was written: content by path, such as `notices/question.mjml`,
 * `partials/head.mjml`, `locales/de.yaml`, `kinds/leave.yaml`, `branding.yaml`.
 */
export type TemplateSet = ReadonlyMap<string, string>;

/** What somebody changed in a set: the new content of a file, "" for no such file, or null for the file as it shipped. */
export type TemplateChanges = Readonly<Record<string, string | null>>;

/** The set with changed files laid over. */
export const layOver = (set: TemplateSet, changes: TemplateChanges): TemplateSet => {
  const changed = Object.entries(changes).filter((entry): entry is [string, string] => entry[1] !== null);
  return new Map([...new Map([...set, ...changed])].filter(([, content]) => content !== ""));
};

/** Whether a file of this name has a place in a set; nothing else may be published. */
export const isTemplatePath = (path: string): boolean =>
  path === "branding.yaml" ||
  /^(?:notices\/[a-z-]{1,40}\.(?:mjml|txt\.liquid)|partials\/[a-z0-9-]{1,40}\.(?:mjml|txt\.liquid)|locales\/[A-Za-z0-9-]{2,35}\.yaml|kinds\/[a-z0-9-]{1,40}\.yaml)$/.test(
    path,
  );
