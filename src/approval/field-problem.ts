/** What is wrong with one field of a request. */
export type FieldProblem = {
  readonly field: string;
  readonly code: FieldProblemCode;
  /** What the code is about: a limit, the choices, the name of another field; empty for most. */
  readonly value: string;
};

export type FieldProblemCode =
  | "missing"
  | "unknown"
  | "text"
  | "tooLong"
  | "date"
  | "number"
  | "tooSmall"
  | "tooLarge"
  | "choice"
  | "yesNo"
  | "email"
  | "emails"
  | "tooManyEmails"
  | "wrongEmail"
  | "repeatedEmail"
  | "tooEarly"
  | "nobody"
  | "tooFewApprovers";

/** Says a problem to a program and its author; pages say it in the language of who reads them. */
export const fieldProblemText = ({ code, value }: FieldProblem): string => {
  switch (code) {
    case "missing":
      return "is missing";
    case "unknown":
      return "is no field of this kind";
    case "text":
      return "must be a text";
    case "tooLong":
      return `must have at most ${value} characters`;
    case "date":
      return "must be a date such as 2026-01-10";
    case "number":
      return "must be a number";
    case "tooSmall":
      return `must be at least ${value}`;
    case "tooLarge":
      return `must be at most ${value}`;
    case "choice":
      return `must be one of ${value}`;
    case "yesNo":
      return "must be true or false";
    case "email":
      return "must be an email address";
    case "emails":
      return "must be a list of email addresses";
    case "tooManyEmails":
      return `must have at most ${value} addresses`;
    case "wrongEmail":
      return `must have an email address at place ${value}`;
    case "repeatedEmail":
      return "must not name an address twice";
    case "tooEarly":
      return `must not be before ${value}`;
    case "nobody":
      return "names nobody who could approve";
    case "tooFewApprovers":
      return `must name at least ${value} approvers`;
  }
};
