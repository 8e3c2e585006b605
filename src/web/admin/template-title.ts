import type { AdminView } from "./admin-view.ts";

/** What a file of the templates is for people: they should not have to know its name. */
export const templateTitle = ({ texts: { templates: texts }, language }: AdminView, path: string): string => {
  const [folder = "", name = ""] = path.split("/");
  const stem = name.slice(0, name.indexOf("."));
  switch (folder) {
    case "locales":
      return texts.wordingIn(new Intl.DisplayNames([language.locale], { type: "language" }).of(stem) ?? stem);
    case "notices":
      return `${texts.notices[stem]?.name ?? stem}, ${name.endsWith(".mjml") ? texts.asItLooks : texts.asText}`;
    case "partials":
      return texts.partials[name] ?? name;
    case "branding.yaml":
      return texts.groups.branding;
    default:
      return stem || path;
  }
};
