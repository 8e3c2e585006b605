import { type Context, type Emitter, IfTag, isTruthy, type Liquid, toValue } from "liquidjs";
import { namedValue, type Path, pathOf } from "./named-value.ts";

/**
 * Lets an engine decide `{% if request.requester %}` in a fraction of the time, as `registerShowTag` does for outputs: what asks
 * for a name alone. Whatever else a condition may be is left to LiquidJS.
 */
export const registerIfTag = (engine: Liquid): void => engine.registerTag("if", IfNamed);

class IfNamed extends IfTag {
  readonly path: Path | undefined;
  constructor(...[token, ...rest]: ConstructorParameters<typeof IfTag>) {
    super(token, ...rest);
    this.path = this.branches.length === 1 ? pathOf(token.args) : undefined;
  }
  override *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
    if (this.path === undefined) return yield* super.render(context, emitter);
    const holds = isTruthy(toValue(namedValue(context, this.path)), context);
    const chosen = holds ? this.branches[0]?.templates : this.elseTemplates;
    if (chosen !== undefined) yield this.liquid.renderer.renderTemplates(chosen, context, emitter);
  }
}
