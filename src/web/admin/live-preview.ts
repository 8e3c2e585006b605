/**
 * The script of the editor: shows the preview anew when somebody stops typing. Without it the button does.
 * It is served as a file, because the pages' Content-Security-Policy lets no inline script run.
 */
export const livePreviewScript = `
const button = document.querySelector("button[formtarget=preview]");
const form = button.form;
let timer;
const show = () => form.requestSubmit(button);
form.addEventListener("input", ({ target }) => {
  if (target.name === "note") return;
  clearTimeout(timer);
  timer = setTimeout(show, target.name === "content" ? 500 : 0);
  if (target.name === "view") document.querySelector("iframe[name=preview]").className = target.value;
});
show();
`;
