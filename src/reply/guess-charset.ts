/**
 * Guesses what text in eight bits is that is neither UTF-8 nor labelled rightly, by the rows of the code
 * tables that its language uses most. A wrong guess makes text that says nothing, and is asked about.
 * @returns undefined for Western text, which has few bytes above ASCII
 */
export const guessCharset = (bytes: Buffer): string | undefined => {
  const sample = bytes.subarray(0, MAX_LOOKED_AT);
  const high = sample.filter((byte) => byte >= 0x80);
  const letters = sample.filter((byte) => /[a-z]/i.test(String.fromCharCode(byte))).length;
  if (high.length < MIN_HIGH || high.length < letters) return undefined;
  const share = (from: number, to: number): number =>
    high.filter((byte) => byte >= from && byte <= to).length / high.length;
  if (share(0x80, 0x9f) > 0.2) return "shift_jis";
  if (share(0xa0, 0xbf) < 0.2) {
    // Small letters are the most frequent: two rows at the end in windows-1251, the two before in KOI8-R.
    return share(0xe0, 0xff) >= share(0xc0, 0xdf) ? "windows-1251" : "koi8-r";
  }
  const leads = leadBytes(sample);
  const led = (from: number, to: number): number =>
    leads.filter((lead) => lead >= from && lead <= to).length / leads.length;
  if (leads.length === 0) return undefined;
  if (led(0xa4, 0xa5) > 0.2) return "euc-jp";
  return led(0xb0, 0xc8) === 1 ? "euc-kr" : "gb18030";
};

const MAX_LOOKED_AT = 4096;
const MIN_HIGH = 4;

/** The first bytes of two-byte characters; punctuation, which all languages share, is left out. */
const leadBytes = (sample: Buffer): readonly number[] => {
  const leads: number[] = [];
  for (let at = 0; at < sample.length - 1; at++) {
    const lead = sample[at] ?? 0;
    if (lead < 0xa1 || (sample[at + 1] ?? 0) < 0xa1) continue;
    if (lead > 0xa3) leads.push(lead);
    at++;
  }
  return leads;
};
