/** How the bucket of published templates is laid out, for the code that uses it and the infrastructure that makes it. */
export const TEMPLATES_BUCKET = {
  /** One object a publication, `publications/000001.json`: written once and never changed. */
  publications: "publications/",
  /** The latest publication once more, in the form in which functions that write mails read it. */
  live: "live.json",
} as const;
