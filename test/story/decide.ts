/** Presses a verdict's button on a decision page, as a browser without JavaScript does. */
export const press = (
  decisionUrl: string,
  verdict: "approved" | "rejected",
  comment = "",
): Promise<Response> =>
  fetch(decisionUrl, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ comment, verdict }).toString(),
    redirect: "manual",
  });
