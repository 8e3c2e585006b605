import { type Context, Hono } from "hono";
import { type FieldProblem, fieldProblemText } from "../../approval/field-problem.ts";
import { parseRequestId } from "../../approval/request-id.ts";
import { statusLink } from "../../keys/links.ts";
import { apiGuard } from "../api-guard.ts";
import { contentType } from "../form-body.ts";
import { localeOf } from "../language.ts";
import type { WebNeeds } from "../needs.ts";
import { requestView } from "../request-view.ts";

/** The JSON doors: ask for something, and see how it stands. */
export const requestRoutes = (needs: WebNeeds): Hono => {
  const routes = new Hono();
  routes.use("/requests/*", apiGuard(needs.api));
  routes.post("/requests/:kind", (c) => submit(c, needs, c.req.param("kind")));
  routes.get("/requests/:id", async (c) => {
    const id = parseRequestId(c.req.param("id"));
    const record = id === undefined ? undefined : await needs.store.read(id);
    return record === undefined
      ? c.json({ error: "there is no such request" }, 404)
      : c.json(requestView(record));
  });
  return routes;
};

const submit = async (c: Context, { kinds, intake, links, ...languages }: WebNeeds, kind: string) => {
  if (!kinds.has(kind)) return c.json({ error: "there is no such kind of request" }, 404);
  if (contentType(c) !== "application/json")
    return c.json({ error: "the content type must be application/json" }, 415);
  const idempotencyKey = c.req.header("idempotency-key") || null;
  if (idempotencyKey !== null && idempotencyKey.length > MAX_KEY_LENGTH)
    return c.json({ error: `Idempotency-Key must have at most ${MAX_KEY_LENGTH} characters` }, 400);
  const sent = parseObject(await c.req.text());
  if (sent === undefined) return c.json({ error: "the body must be a JSON object" }, 400);

  const submitted = await intake.submit({
    kind,
    sent,
    fromForm: false,
    locale: localeOf(c, languages),
    idempotencyKey,
  });
  switch (submitted.answer) {
    case "accepted": {
      const { record, requester } = submitted;
      const { id } = record.request;
      c.header("Location", `/requests/${id}`);
      const { status } = requestView(record);
      return c.json(
        {
          id,
          status,
          ...(requester === null ? {} : { statusUrl: statusLink(links, record.request, requester) }),
        },
        202,
      );
    }
    case "invalid":
      return c.json({ error: "the request is not valid", problems: submitted.problems.map(said) }, 400);
    case "unknown-kind":
      return c.json({ error: "there is no such kind of request" }, 404);
    case "conflict":
      return c.json({ error: "this Idempotency-Key was used before with another request" }, 409);
  }
};

const MAX_KEY_LENGTH = 255;

const said = (problem: FieldProblem) => ({ field: problem.field, problem: fieldProblemText(problem) });

const parseObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
};
