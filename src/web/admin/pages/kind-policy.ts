import { html } from "hono/html";
import type { AddressSettings } from "../../../intake/kinds.ts";
import { inLocale } from "../../../notices/locale.ts";
import type { Html } from "../../layout.ts";
import type { AdminView } from "../admin-view.ts";
import type { WrittenField, WrittenKind, WrittenSource } from "../kind-form.ts";
import { selectInput, textInput } from "./inputs.ts";

/** Who asks, who decides, and how many of them it takes. */
export const peoplePart = (view: AdminView, kind: WrittenKind, settings: AddressSettings): Html => {
  const { kinds: texts } = view.texts;
  const isNumber = /^\d+$/.test(kind.approvals);
  return html`<section class="sheet" aria-labelledby="people"><h2 id="people">${texts.peopleTitle}</h2>
${source(view, { role: "approvers", types: ["email", "emails"], settings }, kind)}
<fieldset class="ways"><legend>${texts.approvals}</legend>
${radio("approvals", "any", texts.approvalsAny, kind.approvals === "any")}
${radio("approvals", "all", texts.approvalsAll, kind.approvals === "all")}
${radio("approvals", "number", texts.approvalsNumber, isNumber)}
<div class="way">${bare(texts.approvalsNumber, "approvals_number", isNumber ? kind.approvals : "", "numeric")}</div></fieldset>
${source(view, { role: "requester", types: ["email"], settings }, kind)}
</section>`;
};

/** Until when a request is open, and when those who decide are reminded. */
export const timePart = ({ texts: { kinds: texts } }: AdminView, kind: WrittenKind): Html =>
  html`<section class="sheet" aria-labelledby="time"><h2 id="time">${texts.timeTitle}</h2>
${textInput({ name: "deadline", label: texts.deadline, hint: texts.deadlineHint }, kind.deadline)}
${textInput({ name: "remind_after", label: texts.remind, hint: texts.remindHint }, kind.remindAfter)}
</section>`;

type Role = {
  readonly role: "requester" | "approvers";
  /** Of the fields that may name them. */
  readonly types: readonly string[];
  readonly settings: AddressSettings;
};

const source = (view: AdminView, { role, types, settings }: Role, kind: WrittenKind): Html => {
  const { kinds: texts } = view.texts;
  const chosen: WrittenSource = kind[role];
  const value = (from: WrittenSource["from"]): string =>
    chosen.from !== "none" && chosen.from === from ? chosen.value : "";
  const way = (from: WrittenSource["from"], more: Html | "" = ""): Html =>
    html`${radio(`${role}.from`, from, texts.from[from], chosen.from === from)}${more !== "" && html`<div class="way">${more}</div>`}`;
  const people = kind.fields.filter(({ type }) => types.includes(type));
  const named = settingOptions(settings, value("setting"));
  return html`<fieldset class="ways"><legend>${texts[role]}</legend>
${role === "requester" && way("none")}
${way(
  "field",
  people.length === 0
    ? html`<p class="hint">${texts.noField}</p>`
    : selectInput(
        { name: `${role}.field`, label: hidden(texts.from.field) },
        value("field"),
        fieldOptions(view, people),
      ),
)}
${role === "approvers" && way("addresses", bare(texts.addressesHint, `${role}.addresses`, value("addresses"), "email"))}
${
  role === "approvers" &&
  way(
    "setting",
    named.length === 0
      ? html`<p class="hint">${texts.noSetting}</p>`
      : selectInput({ name: `${role}.setting`, label: hidden(texts.from.setting) }, value("setting"), named),
  )
}</fieldset>
`;
};

const fieldOptions = ({ language }: AdminView, fields: readonly WrittenField[]) =>
  fields.map(({ name, label }) => [name, inLocale({ en: name, ...label }, language.locale)] as const);

/** What is set here, and what the kind names although it is not. */
const settingOptions = (settings: AddressSettings, chosen: string) =>
  [...new Set([...Object.keys(settings), ...(chosen === "" ? [] : [chosen])])]
    .sort()
    .map((name) => [name, settings[name] === undefined ? name : `${name}: ${settings[name]}`] as const);

const radio = (name: string, value: string, text: string, checked: boolean): Html =>
  html`<div class="check"><input type="radio" id="${name}.${value}" name="${name}" value="${value}"${checked && html` checked`}><label for="${name}.${value}">${text}</label></div>
`;

const bare = (label: string, name: string, value: string, inputmode: string): Html =>
  textInput({ name, label: hidden(label) }, value, { inputmode });

/** The words stand above it already; who listens hears them here as well. */
const hidden = (label: string): Html => html`<span class="aside">${label}</span>`;
