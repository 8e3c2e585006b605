import axe from "axe-core";
import type { Page } from "playwright-core";

/**
 * What is wrong with a page, light and dark, at 360 and at 1280 pixels: rules of accessibility that it breaks, each
 * with the elements that break it, and whether it scrolls sideways.
 */
export const faults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const width of [360, 1280])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const rules = width === 360 && colorScheme === "light" ? EVERY_RULE : LOOKS;
      const wrong = [...(await overflow(page)), ...(await violations(page, rules))];
      found.push(...wrong.map((one) => `${width} ${colorScheme}: ${one}`));
    }
  return found;
};

const EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules whose answer depends on colours and width. */
const LOOKS = ["color-contrast", "target-size"];

/** Axe waits for half a second for what it has in each frame, and has nothing there: mails have tests of their own. */
const violations = (page: Page, rules: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"], iframes: false }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))`,
  );

const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    "document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['scrolls sideways'] : []",
  );
