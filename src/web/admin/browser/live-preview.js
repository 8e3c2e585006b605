/**
 * Shows the mail anew when somebody stops typing, and what is wrong with it.
 *
 * The mail itself is a form sent into a frame, never text put into one: a frame that is sent to has a policy of its
 * own, one that is filled has this page's, which no mail can be shown under.
 *
 * @param {HTMLFormElement} form
 * @param {{ readonly found: (list: string) => void }} on `found` gets the list of problems as HTML
 */
export const livePreview = (form, { found }) => {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button[formtarget]"));
  const live = /** @type {HTMLElement} */ (form.querySelector("[data-live]"));
  let asking = new AbortController();
  /** @type {number | undefined} */
  let timer;

  const show = async () => {
    asking.abort();
    asking = new AbortController();
    take(await ask(form, button.formAction, asking.signal));
  };
  /** @param {Answer | "overtaken" | "failed"} answer */
  const take = (answer) => {
    if (answer === "overtaken") return;
    if (answer === "failed") return say(live, live.dataset["failed"] ?? "");
    found(answer.problems);
    say(live, answer.said);
    if (!answer.isShown) return;
    const heads = /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-head]"));
    for (const head of heads) head.textContent = answer.heads[head.dataset["head"] ?? ""] ?? "";
    showInFreshFrame(form, button);
  };
  form.addEventListener("input", ({ target }) => {
    const { name, type } = /** @type {HTMLInputElement} */ (target);
    // The editor itself has no name: it writes into the field, which has.
    if (name === undefined || name === "note" || name === "width") return;
    clearTimeout(timer);
    timer = setTimeout(show, WRITTEN.has(type) ? 400 : 0);
  });
  button.hidden = true;
  void show();

  const test = form.elements.namedItem("test");
  if (!(test instanceof HTMLButtonElement)) return;
  test.addEventListener("click", async (event) => {
    event.preventDefault();
    // It answers for what stands there now; a preview that is on its way would only talk over it.
    clearTimeout(timer);
    asking.abort();
    take(await ask(form, test.formAction, new AbortController().signal));
  });
};

/**
 * @param {HTMLFormElement} form
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<Answer | "overtaken" | "failed">}
 *
 * @typedef {{ readonly said: string, readonly problems: string, readonly isShown: boolean,
 *   readonly heads: Readonly<Record<string, string>> }} Answer
 */
const ask = async (form, address, signal) => {
  try {
    const answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(/** @type {any} */ (new FormData(form))),
      headers: { accept: "application/json" },
      signal,
    });
    return answer.ok ? await answer.json() : "failed";
  } catch {
    return signal.aborted ? "overtaken" : "failed";
  }
};

/**
 * A frame's first page replaces its empty one; every further page would be one more to go back through. So each
 * preview gets a frame of its own, which takes the place of the last one when it is there.
 *
 * @param {HTMLFormElement} form
 * @param {HTMLButtonElement} button
 */
const showInFreshFrame = (form, button) => {
  for (const waiting of form.querySelectorAll("iframe.coming")) waiting.remove();
  const shown = /** @type {HTMLIFrameElement} */ (form.querySelector("iframe"));
  const coming = /** @type {HTMLIFrameElement} */ (shown.cloneNode());
  coming.name = `preview-${++frames}`;
  coming.classList.add("coming");
  shown.after(coming);
  coming.addEventListener("load", () => {
    shown.remove();
    coming.classList.remove("coming");
  });
  button.formTarget = coming.name;
  form.requestSubmit(button);
};

let frames = 0;

/** Where somebody writes on; everything else is chosen at once. */
const WRITTEN = new Set(["textarea", "text", "number", "color"]);

/**
 * Says it to who sees and to who listens; to the latter once only.
 *
 * @param {HTMLElement} live
 * @param {string} sentence
 */
const say = (live, sentence) => {
  if (live.textContent !== sentence) live.textContent = sentence;
};
