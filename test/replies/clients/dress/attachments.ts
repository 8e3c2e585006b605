import { multipart, type Part } from "../wire/mime.ts";
import { base64Lines } from "../wire/transfer.ts";

/** Adds the inline logo which the signature refers to. */
export const withLogo = (part: Part, boundary: string): Part =>
  multipart(`multipart/related; boundary="${boundary}"; type="multipart/alternative"`, boundary, [
    part,
    {
      fields: [
        ["Content-Type", `image/png; name="image001.png"`],
        ["Content-Description", "image001.png"],
        ["Content-Disposition", `inline; filename="image001.png"; size=${PNG.length}`],
        ["Content-ID", "<logo001@corp.example>"],
        ["Content-Transfer-Encoding", "base64"],
      ],
      body: base64Lines(PNG),
    },
  ]);

/** Adds the attachment in which Exchange wraps what only Outlook understands. */
export const withTnef = (part: Part, boundary: string): Part =>
  multipart(`multipart/mixed; boundary="${boundary}"`, boundary, [
    part,
    {
      fields: [
        ["Content-Type", `application/ms-tnef; name="winmail.dat"`],
        ["Content-Disposition", `attachment; filename="winmail.dat"`],
        ["Content-Transfer-Encoding", "base64"],
      ],
      body: base64Lines(TNEF),
    },
  ]);

/** RFC 8551 §3.5.3: the first part is what was written, the second its signature. */
export const withSmime = (part: Part, boundary: string, signature: Buffer): Part =>
  multipart(
    `multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary="${boundary}"`,
    boundary,
    [
      part,
      {
        fields: [
          ["Content-Type", `application/pkcs7-signature; name="smime.p7s"`],
          ["Content-Transfer-Encoding", "base64"],
          ["Content-Disposition", `attachment; filename="smime.p7s"`],
          ["Content-Description", "S/MIME Cryptographic Signature"],
        ],
        body: base64Lines(signature),
      },
    ],
    "This is an S/MIME signed message\r\n\r\n",
  );

/** One transparent pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

/** [MS-OXTNEF] §2.1: signature, key, then attTnefVersion and attOemCodepage; no message properties. */
const TNEF = Buffer.from(
  "789f3e220100010690080004000000000001000100010790060008000000e404000000000000e800",
  "hex",
);
