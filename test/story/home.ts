/**
 * Where the stories play: on one machine, or (`STORY_HOME=aws`) on AWS in a box. Those of one machine only say so.
 */
export const IS_ONE_MACHINE = process.env["STORY_HOME"] !== "aws";
