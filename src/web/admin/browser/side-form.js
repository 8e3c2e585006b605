import { livePreview } from "./live-preview.js";

/** A page with a form and what comes of it beside it. Without this script it has a button that shows that. */
const form = /** @type {HTMLFormElement} */ (document.querySelector("form.editor"));
const list = document.getElementById("live-problems");

livePreview(form, {
  found: (problems) => {
    if (list !== null && list.innerHTML !== problems) list.innerHTML = problems;
  },
});

/** A problem leads to a field that may be folded away. */
document.addEventListener("click", ({ target }) => {
  const link = /** @type {HTMLElement} */ (target).closest("a[href^='#']");
  const field = link === null ? null : document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  for (let at = field?.closest("details"); at; at = at.parentElement?.closest("details")) at.open = true;
});

/** A colour can be written and picked. */
for (const picker of /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("[data-of]"))) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById(picker.dataset["of"] ?? ""));
  picker.hidden = false;
  picker.addEventListener("input", () => {
    field.value = picker.value;
  });
  field.addEventListener("input", () => {
    if (field.checkValidity()) picker.value = field.value;
  });
}

let isUnsaved = false;
form.addEventListener("input", () => {
  isUnsaved = true;
});
form.addEventListener("submit", ({ submitter }) => {
  if (!submitter?.hasAttribute("formtarget")) isUnsaved = false;
  if (submitter instanceof HTMLButtonElement && submitter.dataset["busy"] !== undefined)
    submitter.textContent = submitter.dataset["busy"];
});
window.addEventListener("beforeunload", (event) => {
  if (isUnsaved) event.preventDefault();
});
