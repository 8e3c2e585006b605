import nodeConsole from "node:console";
import { syncBuiltinESMExports } from "node:module";

let users = 0;

/**
 * The SDK makes three loggers an invocation, each with a `new Console` of its own on the process's two
 * streams (SDK 2.4.0, DefaultLogger), and cannot be told otherwise. That is a fifth of all the work of an
 * invocation and most of its memory. While a host is open, exactly such consoles are one and the same
 * object; any other use of `Console` is untouched. Returns how to end it.
 */
export const shareSdkConsole = (): (() => void) => {
  users += 1;
  if (users === 1) install(sharing);
  return () => {
    users -= 1;
    if (users === 0) install(Console);
  };
};

const { Console } = nodeConsole;

const install = (consoleClass: typeof Console): void => {
  nodeConsole.Console = consoleClass;
  syncBuiltinESMExports();
};

let shared: Console | undefined;

const sharing: typeof Console = new Proxy(Console, {
  construct: (target, args, newTarget): Console => {
    if (newTarget !== sharing || !isPlainProcessConsole(args))
      return Reflect.construct(target, args, newTarget);
    shared ??= new Console({ stdout: process.stdout, stderr: process.stderr });
    return shared;
  },
});

const isPlainProcessConsole = ([options, ...rest]: readonly unknown[]): boolean => {
  if (rest.length > 0 || typeof options !== "object" || options === null) return false;
  const { stdout, stderr, ...others } = options as Readonly<Record<string, unknown>>;
  return stdout === process.stdout && stderr === process.stderr && Object.keys(others).length === 0;
};
