import { Parser } from "htmlparser2";

/** What a browser sends of the fields of the form with this class, as the page shows them. */
export const sentForm = (page: string, className: string): Readonly<Record<string, string>> => {
  const sent: Record<string, string> = {};
  let isWithin = false;
  let text: string | undefined;
  let list: string | undefined;
  const parser = new Parser({
    onopentag: (tag, { name, value = "", type = "text", ...attributes }) => {
      if (tag === "form") isWithin = (attributes["class"] ?? "").split(" ").includes(className);
      if (!isWithin) return;
      if (tag === "select") list = name;
      if (tag === "option" && list !== undefined && ("selected" in attributes || sent[list] === undefined))
        sent[list] = value;
      if (name === undefined) return;
      if (tag === "textarea") {
        text = name;
        sent[name] = "";
      }
      const isOff = (type === "radio" || type === "checkbox") && !("checked" in attributes);
      if (tag === "input" && !isOff) sent[name] = value;
    },
    ontext: (part) => {
      if (text !== undefined) sent[text] += part;
    },
    onclosetag: (tag) => {
      // The first line break belongs to the markup (HTML §13.1.2.5).
      if (tag === "textarea" && text !== undefined) sent[text] = (sent[text] ?? "").replace(/^\n/, "");
      if (tag === "textarea") text = undefined;
      if (tag === "select") list = undefined;
      if (tag === "form") isWithin = false;
    },
  });
  parser.end(page);
  return sent;
};
