import { describe, expect, test } from "vitest";
import { isDecidingField, withoutDecidingField } from "../../../src/reply/trim/deciding-office.ts";
import { isSlogan, withoutCertificate } from "../../../src/reply/trim/slogan.ts";
import { trim } from "../../../src/reply/trim.ts";

describe("a noun of deciding that is the field of an office", () => {
  test.each([
    ["Head of Approvals", "Head of"],
    ["Loan Approvals Team", "Loan Team"],
    ["Abteilung Genehmigungen und Verträge", "Abteilung und Verträge"],
    ["Leiterin der Genehmigungsstelle", "Leiterin der stelle"],
    ["Responsable des validations", "Responsable des"],
    ["Jefa de aprobaciones", "Jefa de"],
    ["Chefe de Aprovações", "Chefe de"],
    ["Ufficio approvazioni", "Ufficio approvazioni"],
    ["Responsabile delle approvazioni", "Responsabile delle"],
    ["Hoofd van goedkeuringen", "Hoofd van"],
    ["Chef för godkännanden", "Chef för"],
    ["Leder for godkendelser", "Leder for"],
    ["Hyväksyntätiimi", "tiimi"],
    ["Dział Zatwierdzania Kosztów", "Dział Kosztów"],
    ["zástupce vedoucího odboru schvalování dotací", "zástupce vedoucího odboru dotací"],
    ["Banka Morava, oddělení schvalování úvěrů", "Banka Morava, oddělení úvěrů"],
    ["Onay Birimi", "Birimi"],
    ["Руководитель отдела согласования закупок", "Руководитель отдела закупок"],
    ["Служба погодження рахунків", "Служба рахунків"],
    ["承認グループ", ""],
    ["审批中心", ""],
    ["승인팀", ""],
    ["إدارة الموافقات", "إدارة"],
    ["מחלקת אישורים", "מחלקת"],
  ])("says nothing in %j", (line, told) => {
    expect(withoutDecidingField(line)).toBe(told);
  });

  test.each([
    "Manager approval",
    "Manager approval needed",
    "Head of Approvals must agree",
    "Team approval pending",
    "Leitung Genehmigung fehlt",
    "Genehmigungsstelle prüft",
    "warte auf Genehmigungsstelle",
    "Chef approbation en attente",
    "Director en aprobación",
    "Kierownik czeka akceptacji",
    "Vedoucí schválení nedal",
    "Начальник ждёт согласования",
    "Отдел кадров по согласованию с директором",
    "Начальник отдела согласования против",
    "先に承認グループ",
    "先问审批部",
    "Müdür onayı",
  ])("is a doubt in %j", (line) => {
    expect(withoutDecidingField(line)).toBe(line);
  });

  test("may be a department by itself, beside another", () => {
    expect(["Approvals & Purchasing", "Einkauf und Freigaben"].every(isDecidingField)).toBe(true);
    expect(["No Approvals", "Approvals Pending", "Approved", "Approval"].some(isDecidingField)).toBe(false);
  });
});

describe("what a company says of itself", () => {
  test.each([
    ["Meister und genehmigter Fachbetrieb für Gas", "Meister und Fachbetrieb für Gas"],
    ["Ruiz Motor — Taller autorizado por la Junta", "Ruiz Motor — Taller por la Junta"],
    ["NICEIC Approved Contractor", "NICEIC Contractor"],
    ["Утверждённый поставщик города", "поставщик города"],
  ])("is no verdict in %j", (line, told) => {
    expect(withoutCertificate(line)).toBe(told);
  });

  test.each([
    "Use an approved contractor",
    "Not an approved supplier",
    "Approved suppliers only",
    "Approved, partner",
    "Genehmigt für den Betrieb",
  ])("is not it in %j", (line) => {
    expect(withoutCertificate(line)).toBe(line);
  });

  test("may stand in quotation marks, or tell since when", () => {
    expect(isSlogan("„Geprüft heißt genehmigt“")).toBe(true);
    expect(isSlogan("Accepted everywhere since 1987")).toBe(true);
    expect(isSlogan('"only the first week"')).toBe(false);
    expect(isSlogan("„Nicht genehmigt, siehe oben“")).toBe(false);
    expect(isSlogan("Approved since Monday")).toBe(false);
  });
});

describe("below a name", () => {
  const names = new Set(["ann", "reed"]);
  const trimmed = (text: string) => trim({ text, html: "" }, { names });

  test.each([
    "Ann Reed\nHead of Approvals",
    "Ann Reed, Approvals & Purchasing",
    "Regards\n\nAnn Reed\n\nНачальник управления согласования смет",
    "Ann Reed\nTaller Reed — Centro aprobado y autorizado por la Junta de Aragón",
  ])("%j is a signature, and no doubt", (signature) => {
    const { visible, closing } = trimmed(`That is fine.\n\n${signature}`);

    expect(visible).toBe("That is fine.");
    expect(closing).not.toMatch(/approv|aprob|соглас/i);
  });

  test("a slogan is one too, but may raise a doubt", () => {
    const { visible, closing } = trimmed('That is fine.\n\nAnn Reed\n"Approved means checked"');

    expect(visible).toBe("That is fine.");
    expect(closing).toContain("Approved means checked");
  });

  test.each(["Not approved, see above", "only the first week", '"not approved this time"'])(
    "%j is still said, or a doubt",
    (line) => {
      const { visible, closing } = trimmed(`That is fine.\n\nAnn Reed\n${line}`);

      expect(`${visible}\n${closing}`).toContain(line);
    },
  );
});
