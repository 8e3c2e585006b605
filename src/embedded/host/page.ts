import { serviceError } from "./service-error.ts";

/** How lists are asked for, a page at a time. */
export type Page = {
  /** From the previous page; without it, the first. */
  readonly marker?: string;
  /** 1 to 1000, 100 unless given. */
  readonly maxItems?: number;
  /** Newest first. */
  readonly reverseOrder?: boolean;
};

export const pageOf = ({ marker, maxItems, reverseOrder = false }: Page) => {
  if (marker !== undefined && !/^\d{1,15}$/.test(marker))
    throw serviceError("InvalidParameterValueException", "Not a marker.");
  if (maxItems !== undefined && !(Number.isInteger(maxItems) && maxItems >= 0 && maxItems <= MAX_ITEMS))
    throw serviceError("InvalidParameterValueException", `MaxItems must be at most ${MAX_ITEMS}.`);
  return {
    from: marker === undefined ? undefined : Number(marker),
    limit: maxItems || DEFAULT_ITEMS,
    reverse: reverseOrder,
  };
};

const DEFAULT_ITEMS = 100;
const MAX_ITEMS = 1000;
