import { CodeJar } from "./codejar.js";
import { intoText, selected } from "./cursor.js";
import { grammarFor } from "./grammars.js";
import { linesOf } from "./lines.js";
import { movedLine } from "./moved-line.js";

/**
 * Shows a text field as an editor with colours, line numbers and marks. The field stays what is sent: it has the
 * text at every moment.
 *
 * @param {HTMLTextAreaElement} field
 * @param {{ readonly file: string, readonly hint: HTMLElement }} about
 */
export const sourceEditor = (field, { file, hint }) => {
  const box = editableBox(field, hint);
  const grammar = grammarFor(file);
  /** @type {readonly Mark[]} */
  let marks = [];
  const jar = CodeJar(box, () => box.replaceChildren(...linesOf(box.textContent ?? "", grammar, marks)), {
    tab: "  ",
    indentOn: file.endsWith(".yaml") ? /:$/ : /(?!)/,
    moveToNewLine: /(?!)/,
    // Half of what looks like a quotation mark in a mail is an apostrophe.
    addClosing: false,
  });
  jar.updateCode(field.value, false);

  /** Draws everything anew without moving the cursor. */
  const redraw = () => {
    const hasCursor = document.activeElement === box;
    if (hasCursor) intoText(box, jar);
    const place = hasCursor ? jar.save() : undefined;
    jar.updateCode(field.value, false);
    if (place !== undefined) jar.restore(place);
  };
  const changed = () => {
    const [before, now] = [field.value, jar.toString()];
    if (before === now) return;
    marks = marks.flatMap((mark) => {
      const line = movedLine(before, now, mark.line);
      mark.moved(line);
      return line === undefined ? [] : [{ ...mark, line }];
    });
    field.value = now;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  let isTyped = false;
  box.addEventListener("input", () => {
    isTyped = true;
    changed();
  });
  jar.onUpdate(changed);
  // On the way down, to be before CodeJar.
  const first = { capture: true };
  box.addEventListener("keydown", () => intoText(box, jar), first);
  box.addEventListener(
    "keydown",
    ({ key, ctrlKey, metaKey }) => {
      // It remembers what was typed only after a while, and would go back one step too far.
      if (isTyped && (ctrlKey || metaKey) && key.toLowerCase() === "z") {
        jar.recordHistory();
        isTyped = false;
      }
    },
    first,
  );
  // What is dropped, dictated or put in by a keyboard of a phone: browsers would make elements of its lines.
  box.addEventListener("beforeinput", (event) => {
    const text = event.data ?? event.dataTransfer?.getData("text/plain");
    if (!text?.includes("\n")) return;
    event.preventDefault();
    const { start, end } = selected(
      box,
      event.getTargetRanges()[0] ?? document.getSelection()?.getRangeAt(0),
    );
    const inserted = text.replace(/\r\n?/g, "\n");
    jar.recordHistory();
    jar.updateCode(jar.toString().slice(0, start) + inserted + jar.toString().slice(end));
    jar.restore({ start: start + inserted.length, end: start + inserted.length, dir: "->" });
    jar.recordHistory();
  });
  letTabLeave(box, jar);
  // A browser fills in again what was written before somebody went away and came back.
  window.addEventListener("pageshow", () => {
    if (field.value !== jar.toString()) jar.updateCode(field.value, false);
  });

  return {
    /** @param {readonly Mark[]} wanted */
    mark: (wanted) => {
      marks = wanted;
      box.setAttribute("aria-invalid", String(marks.length > 0));
      redraw();
    },
    /** @param {number} line from 1 */
    goTo: (line) => {
      const start =
        field.value
          .split("\n")
          .slice(0, line - 1)
          .join("\n").length + (line > 1 ? 1 : 0);
      box.focus();
      jar.restore({ start, end: start, dir: "->" });
      box.querySelectorAll(".line")[line - 1]?.scrollIntoView({ block: "center" });
    },
  };
};

/**
 * @typedef {object} Mark
 * @property {number} line from 1
 * @property {string} message
 * @property {(line: number | undefined) => void} moved called when text before it changes its line; undefined
 *   when the line itself was changed
 */

/**
 * @param {HTMLTextAreaElement} field
 * @param {HTMLElement} hint
 */
const editableBox = (field, hint) => {
  const box = document.createElement("div");
  box.className = "code source";
  box.role = "textbox";
  box.ariaMultiLine = "true";
  hint.hidden = false;
  const label = field.labels[0];
  if (label !== undefined) {
    label.id = `${field.id}-label`;
    label.addEventListener("click", () => box.focus());
    box.setAttribute("aria-labelledby", label.id);
  }
  box.setAttribute("aria-describedby", hint.id);
  box.dir = "auto";
  box.tabIndex = 0;
  field.hidden = true;
  field.after(box);
  return box;
};

/**
 * WCAG 2.1.2: nobody who uses the keyboard is held in the editor. After Escape, Tab does what it does elsewhere.
 *
 * @param {HTMLElement} box
 * @param {ReturnType<typeof CodeJar>} jar
 */
const letTabLeave = (box, jar) => {
  box.addEventListener(
    "keydown",
    ({ key }) => {
      if (key === "Escape") jar.updateOptions({ catchTab: false });
      else if (key !== "Tab" && key !== "Shift") jar.updateOptions({ catchTab: true });
    },
    { capture: true },
  );
  box.addEventListener("blur", () => jar.updateOptions({ catchTab: true }));
};
