/** `r_` and 26 characters of lower-case base32 (128 bits); also the name of the durable execution. */
export type RequestId = string & { readonly __brand: "RequestId" };

export const parseRequestId = (text: string): RequestId | undefined =>
  /^r_[a-z2-7]{26}$/.test(text) ? (text as RequestId) : undefined;
