/**
 * A function that remembers what it gave for a text: `Intl` takes far longer to set up than to use.
 * It forgets everything when it has too much: locales come from outside, and anybody can make some up.
 */
export const remembered = <Value>(make: (text: string) => Value): ((text: string) => Value) => {
  const values = new Map<string, Value>();
  return (text) => {
    const known = values.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    if (values.size >= MAX_VALUES) values.clear();
    values.set(text, value);
    return value;
  };
};

const MAX_VALUES = 200;
