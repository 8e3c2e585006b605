import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig, VARIABLE_NAMES } from "../src/config.ts";

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe("the configuration", () => {
  test("needs nothing to be set", () => {
    const config = readConfig({});

    expect(config).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      smtpPort: 2525,
      replyAuth: { by: "none" },
    });
    expect(config.addressSettings["MANAGER_EMAIL"]).toBe("manager@example.com");
  });

  test("believes nobody but the DNS once mail goes out for real", () => {
    const config = readConfig({ SMTP_URL: "smtp://mail.example.com:587" });

    expect(config.replyAuth).toEqual({ by: "dns" });
    expect(config.addressSettings).toEqual({});
  });

  test("takes an empty value for one that is not set", () => {
    expect(readConfig({ PORT: "", SMTP_URL: " " })).toEqual(readConfig({}));
  });

  test("names every mistake at once", () => {
    const problems = problemsOf({
      PORT: "eighty",
      SMTP_PORT: "70000",
      PUBLIC_URL: "approvals.example.com",
      SMTP_URL: "http://mail.example.com",
      MAIL_FROM: "nobody",
      REPLY_ADDRESS: "replies@example.com",
      REPLY_AUTH: "header:",
      API_KEYS: "secret",
      DEFAULT_LOCALE: "english",
      TIME_ZONE: "Berlin",
      RECIPIENT_LOCALES: "de",
      KEEP: "long",
      MAX_MAIL_MB: "0",
      SMTP_TLS: "cert.pem",
    });

    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "PORT",
      "SMTP_PORT",
      "PUBLIC_URL",
      "SMTP_URL",
      "MAIL_FROM",
      "REPLY_ADDRESS",
      "REPLY_AUTH",
      "API_KEYS",
      "SMTP_TLS",
      "MAX_MAIL_MB",
      "DEFAULT_LOCALE",
      "TIME_ZONE",
      "RECIPIENT_LOCALES",
      "KEEP",
    ]);
  });

  test("reads the upstream server that may be believed", () => {
    expect(readConfig({ REPLY_AUTH: "header:mx.Example.com" }).replyAuth).toEqual({
      by: "header",
      authservId: "mx.example.com",
    });
  });

  test("drops the slash at the end of the public address, for links to be put behind it", () => {
    expect(readConfig({ PUBLIC_URL: "https://approvals.example.com/" }).publicUrl).toBe(
      "https://approvals.example.com",
    );
  });

  test.each([
    "https://example.com/countersign",
    "https://example.com/?team=hr",
    "https://example.com/#approvals",
    "https://ann:secret@example.com",
  ])("refuses %s as public address: pages are at the root of a host", (url) => {
    expect(problemsOf({ PUBLIC_URL: url })).toEqual([
      "PUBLIC_URL: must be a host alone, such as https://approvals.example.com: no path, query or user",
    ]);
  });

  test.each(["https://approvals.example.com", "http://localhost:3000/", "https://Approvals.Example.com:443"])(
    "takes %s as public address",
    (url) => {
      expect(problemsOf({ PUBLIC_URL: url })).toEqual([]);
    },
  );
});

describe(".env.example", () => {
  const example = readFileSync(".env.example", "utf8");
  const entries = [...example.matchAll(/^#?([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);

  test("has every variable there is, and MANAGER_EMAIL for the kind that ships", () => {
    expect(entries.map(([name]) => name).sort()).toEqual([...VARIABLE_NAMES, "MANAGER_EMAIL"].sort());
  });

  test("shows values that are accepted", () => {
    expect(problemsOf(Object.fromEntries(entries))).toEqual([]);
  });

  test("shows the default where it shows one that is no example", () => {
    const defaults = entries.filter(([name = ""]) =>
      [
        "HOST",
        "PORT",
        "SMTP_PORT",
        "DATA_DIR",
        "TEMPLATES_DIR",
        "MAIL_FROM",
        "REPLY_ADDRESS",
        "MAX_MAIL_MB",
        "DEFAULT_LOCALE",
        "TIME_ZONE",
        "KEEP",
        "MANAGER_EMAIL",
      ].includes(name),
    );

    expect(readConfig(Object.fromEntries(defaults))).toEqual(readConfig({}));
  });
});
