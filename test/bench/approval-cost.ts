/** What one approval uses of everything that AWS bills, and what that is in dollars. No measuring in here. */

/** Units that are billed, by what they are billed for. */
export type Units = {
  readonly lambdaInvocations: number;
  readonly lambdaGbSeconds: number;
  readonly durableOperations: number;
  readonly durableBytesWritten: number;
  readonly httpRequests: number;
  readonly tableWriteUnits: number;
  readonly tableReadUnits: number;
  readonly sqsRequests: number;
  readonly snsMessages: number;
  readonly s3Puts: number;
  readonly s3Gets: number;
  readonly mailsOut: number;
  readonly mailsIn: number;
  readonly logBytes: number;
};

/**
 * Dollars a unit, from the public price lists of us-east-1 as of November 2026, without free tiers and discounts;
 * arm64. They change: what counts are the units.
 */
const PRICES: Readonly<Record<keyof Units, number>> = {
  lambdaInvocations: 0.2e-6,
  lambdaGbSeconds: 13.3334e-6,
  durableOperations: 8e-6,
  durableBytesWritten: 0.25e-9,
  httpRequests: 1e-6,
  tableWriteUnits: 0.625e-6,
  tableReadUnits: 0.125e-6,
  sqsRequests: 0.4e-6,
  snsMessages: 0.5e-6,
  s3Puts: 5e-6,
  s3Gets: 0.4e-6,
  mailsOut: 100e-6,
  // With one chunk of 256 KB, $0.09 a thousand, beside $0.10 a thousand mails.
  mailsIn: 190e-6,
  logBytes: 0.5e-9,
};

export const dollars = (units: Units): number =>
  (Object.keys(PRICES) as (keyof Units)[]).reduce((sum, unit) => sum + units[unit] * PRICES[unit], 0);

export const dollarsFor = (unit: keyof Units, count: number): number => count * PRICES[unit];

/** The dearest units first, each with its share. */
export const shares = (units: Units): readonly { readonly unit: keyof Units; readonly share: number }[] =>
  (Object.keys(PRICES) as (keyof Units)[])
    .map((unit) => ({ unit, share: (units[unit] * PRICES[unit]) / dollars(units) }))
    .toSorted((a, b) => b.share - a.share);

/**
 * Dollars a month that are due whether anybody asks for anything or not: 29 alarms, four metrics of our own, one dashboard,
 * one secret, the looking into three empty queues (five readers each, every 20 seconds), and the sweep every five
 * minutes (a second of a quarter of a GB, which is more than it takes).
 */
export const STANDING_DOLLARS =
  29 * 0.1 +
  4 * 0.3 +
  3 +
  0.4 +
  3 * 5 * 3 * 60 * 24 * 30 * PRICES.sqsRequests +
  12 * 24 * 30 * (PRICES.lambdaInvocations + 0.25 * PRICES.lambdaGbSeconds);
