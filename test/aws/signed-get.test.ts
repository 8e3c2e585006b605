import { expect, test } from "vitest";
import { signedGet } from "../../src/aws/signed-get.ts";

/** The documentation's own example. https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
const url = new URL("https://examplebucket.s3.amazonaws.com/test.txt");
const example = {
  credentials: {
    accessKeyId: "AKIAIOSFODNN7EXAMPLE",
    secretAccessKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  },
  region: "us-east-1",
  at: new Date("2013-05-24T00:00:00Z"),
};

test("a GET is signed as S3's documentation signs its example", async () => {
  const { authorization } = await signedGet(url, example, { range: "bytes=0-9" });

  expect(authorization).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, " +
      "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, " +
      "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  );
});

test("a session's token is sent and signed", async () => {
  const credentials = { ...example.credentials, sessionToken: "token" };

  const headers = await signedGet(url, { ...example, credentials });

  expect(headers["x-amz-security-token"]).toBe("token");
  expect(headers["authorization"]).toContain(
    "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token,",
  );
});
