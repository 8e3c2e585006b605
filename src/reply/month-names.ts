/**
 * The names of the months in one language, in lower case, with the number of each. With a day beside it a month
 * stands in another case in many languages; where they have numbers for names there are none.
 */
export const monthNamesIn = (
  language: string,
  styles: readonly ("long" | "short")[],
): readonly (readonly [name: string, month: number])[] =>
  styles.flatMap((style) =>
    [{ month: style }, { month: style, day: "numeric" } as const].flatMap((fields) => {
      const format = new Intl.DateTimeFormat(language, { ...fields, timeZone: "UTC", calendar: "gregory" });
      return Array.from({ length: 12 }, (_, month): readonly [string, number] => {
        const parts = format.formatToParts(Date.UTC(2026, month, 15));
        const name = parts.find(({ type }) => type === "month")?.value ?? "";
        return [name.toLowerCase().replace(/\.$/, ""), month + 1];
      }).filter(([name]) => /^\p{L}{3,}$/u.test(name));
    }),
  );
