import { livePreview } from "./live-preview.js";
import { sourceEditor } from "./source-editor.js";

/** The page on which a template is written. Without this script it is a text field and buttons that work. */
const form = /** @type {HTMLFormElement} */ (document.querySelector("form.editor"));
const field = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem("content"));
const hint = /** @type {HTMLElement} */ (document.getElementById("keys"));
const liveList = /** @type {HTMLElement} */ (document.getElementById("live-problems"));
const editor = sourceEditor(field, { file: form.dataset["file"] ?? "", hint });

/** Every problem that is listed, by the gate or while somebody types, is marked at its line. */
const markAll = () => {
  const links = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("a[data-line]")]);
  editor.mark(
    links.map((link) => ({
      line: Number(link.dataset["line"]),
      message: link.dataset["message"] ?? "",
      moved: (line) => moveLink(link, line),
    })),
  );
};

/**
 * @param {HTMLElement} link
 * @param {number | undefined} line
 */
const moveLink = (link, line) => {
  if (line === undefined) {
    delete link.dataset["line"];
    link.closest("li")?.classList.add("touched");
  } else {
    link.dataset["line"] = String(line);
    link.textContent = (link.textContent ?? "").replace(/\d+/, String(line));
  }
};

document.addEventListener("click", (event) => {
  const link = /** @type {HTMLElement} */ (event.target).closest("a[data-line]");
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  editor.goTo(Number(link.dataset["line"]));
});

let isChanged = false;
field.addEventListener("input", () => {
  isChanged = true;
});

livePreview(form, {
  found: (list) => {
    // What the gate has said stands above already.
    const isSaid = !isChanged && document.getElementById("problems") !== null;
    if (isSaid || liveList.innerHTML === list) return;
    liveList.innerHTML = list;
    markAll();
  },
});
markAll();

/** Whether the form is on its way to be published; until then what was written here must not get lost. */
let isSent = false;
form.addEventListener("submit", ({ submitter }) => {
  if (!(submitter instanceof HTMLButtonElement) || submitter.dataset["busy"] === undefined) return;
  isSent = true;
  submitter.textContent = submitter.dataset["busy"];
  // Not before the form is on its way; a second click would be told that somebody has published.
  setTimeout(() => {
    submitter.disabled = true;
  });
});
window.addEventListener("beforeunload", (event) => {
  const isUnsaved = isChanged || form.dataset["unsaved"] === "true";
  if (isUnsaved && !isSent) event.preventDefault();
});
