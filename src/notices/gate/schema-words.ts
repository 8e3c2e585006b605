/**
 * What the schema library says of a value, for who wrote it and is no programmer; everything else is left as it is.
 * @param problem with the path to the value in front, such as `policy.deadline: …`
 */
export const plainly = (problem: string): string => {
  for (const [library, plain] of WORDS) {
    if (library.test(problem)) return problem.replace(library, plain);
  }
  return problem;
};

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/Invalid input: expected \w+, received (?:undefined|null)$/, "is missing"],
  [/Invalid input: expected string, received \w+$/, "must be a text; numbers and yes or no need quotes"],
  [/Invalid input: expected int, received \w+$/, "must be a whole number"],
  [/Invalid input: expected number, received \w+$/, "must be a number"],
  [/Invalid input: expected boolean, received \w+$/, "must be true or false"],
  [/Invalid input: expected array, received \w+$/, "must be a list"],
  [/Invalid input: expected (?:record|object), received \w+$/, "must have entries of its own"],
  [/Invalid input$/, "cannot be written like this"],
  [/Invalid key in record$/, "a name like this is not possible here"],
  [/Unrecognized keys?: (.*)$/, "there is no $1 here"],
  [/Too small: expected string to have >=1 characters$/, "is empty"],
  [/Too small: expected array to have >=1 items$/, "must name at least one"],
  [/Too small: expected \w+ to be >=(\S+)$/, "must be at least $1"],
  [/Too big: expected string to have <=(\S+) characters$/, "must not be longer than $1 characters"],
  [/Too big: expected array to have <=(\S+) items$/, "must not name more than $1"],
  [/Too big: expected \w+ to be <=(\S+)$/, "must be at most $1"],
];
