import type { Finding } from "../../infra/doctor/finding.ts";

/** One line a finding, what is to be done below it, and a last line that says it all. */
export const doctorReport = (findings: readonly Finding[]): string => {
  const lacking = findings.filter(({ state }) => state === "missing").length;
  const last =
    lacking === 0
      ? "Nothing is missing."
      : `${lacking} ${lacking === 1 ? "thing is" : "things are"} missing.`;
  return [...findings.map(line), "", last].join("\n");
};

const line = (finding: Finding): string => {
  switch (finding.state) {
    case "ok":
      return `ok       ${finding.what}`;
    case "missing":
      return `MISSING  ${finding.what}\n         → ${finding.todo}`;
    case "advice":
      return `advice   ${finding.what}\n         → ${finding.todo}`;
  }
};
