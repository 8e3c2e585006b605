/** Makes something when it is first asked for. */
export const once = <Result>(make: () => Result): (() => Result) => {
  let made: { readonly result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
};

/** Makes something for each key when it is first asked for with it. */
export const remembered = <Result>(make: (key: string) => Result): ((key: string) => Result) => {
  const made = new Map<string, Result>();
  return (key) => {
    const result = made.get(key) ?? make(key);
    made.set(key, result);
    return result;
  };
};

/** The same for objects, for as long as they live. */
export const rememberedOf = <Key extends WeakKey, Result>(
  make: (key: Key) => Result,
): ((key: Key) => Result) => {
  const made = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const known = made.get(key) ?? { result: make(key) };
    made.set(key, known);
    return known.result;
  };
};
