import { describe, expect, test } from "vitest";
import { trim } from "../../../src/reply/trim.ts";

const SIGNATURE = `-----BEGIN PGP SIGNATURE-----
Version: GnuPG v2

iQEzBAEBCgAdFiEEoX3dXk0ZbTqv0J0v3u0J0v3u0J0FAmV0c3QACgkQ3u0J0v3u
0J0vXggAk3u0J0v=
=AbCd
-----END PGP SIGNATURE-----`;

const signed = (text: string): string =>
  `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${text}\n${SIGNATURE}\n`;

const visible = (text: string): string => trim({ text: [text], html: "" }).visible.trim();

describe("of a text signed with PGP", () => {
  test("the armour is not the author's", () => {
    expect(visible(signed("Approved.\n\nHave a good trip."))).toBe("Approved.\n\nHave a good trip.");
  });

  test("in HTML as well", () => {
    expect(trim({ text: "", html: [`<pre>${signed("Approved.")}</pre>`] }).visible.trim()).toBe("Approved.");
  });

  test("dashes lose what keeps them apart", () => {
    expect(visible(signed("- - approved\nfor two days"))).toBe("- approved\nfor two days");
  });

  test("what stands above and below is still the author's", () => {
    expect(visible(`Hello,\n${signed("approved")}\nbut not before May.`)).toMatch(
      /^Hello,\s+approved\s+but not before May\.$/,
    );
  });

  test("the quote is still one", () => {
    expect(
      visible(
        `Approved.\n\nOn Monday, 5 January 2026, Ann wrote:\n> ${signed("no").replaceAll("\n", "\n> ")}`,
      ),
    ).toBe("Approved.");
  });

  test.each([
    "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\nApproved.",
    SIGNATURE,
    signed("Approved.").replace("=AbCd", "Not before May."),
  ])("nothing is left out of what is none: %j", (text) => {
    expect(visible(text)).not.toBe("Approved.");
  });
});
