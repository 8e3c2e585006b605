import { describe, expect, test } from "vitest";
import { isFullName, isName, isNameWithOffice, isTitledName } from "../../../src/reply/trim/name-line.ts";

describe("a name", () => {
  test.each([
    "Ann Smith",
    "*Ann Smith*",
    "JUDr. Bohumil Štěpánek, Ph.D.",
    "Mgr. et Mgr. Eva Dvořáková, MBA",
    "Dott.ssa Carla Fusco",
    "Pr Anne-Laure Weber",
    "Marc-André Bouchard, ing.",
    "i. V. Sabine Mertens",
    "gez. Hartmut Vogelsang",
    "Col. (ret.) James T. Whitaker",
    "Lt. Col. Henry A. Brooks, USAF (Ret.)",
    "mr. drs. Joke van den Berg-de Wit",
    "dr hab. inż. Paweł Żak, prof. AGH",
    "Eng.ª Teresa Vaz Pinto",
    "Fiona McKay (she/her)",
    "к.т.н. Ольга Зуева",
  ])("%j stands alone", (line) => {
    expect(isName(line)).toBe(true);
    expect(isFullName(line)).toBe(true);
  });

  test.each([
    "Maria decides",
    "Only until Friday, Tom",
    "no",
    "ok, Tom Reed agrees",
    "Ann Smith (only Friday)",
  ])("is not %j", (line) => {
    expect(isFullName(line)).toBe(false);
    expect(isTitledName(line)).toBe(false);
  });

  test.each([
    "Віра Олійник, бухгалтерія",
    "Aslı Taş | Operasyon Direktörü",
    "Vikram Iyer - Head of Sales",
    "i.A. Petra Schulz (Personalabteilung)",
    "Лариса Коваль, начальник відділу",
  ])("may share its line with an office: %j", (line) => {
    expect(isNameWithOffice(line)).toBe(true);
  });

  test.each([
    "Ann Smith, not approved",
    "Ann Smith, manager must agree first",
    "Ann Smith, only until Friday",
    "Anna Schmidt (Leitung muss zustimmen)",
    "Approved, head of sales",
  ])("does not take %j with it", (line) => {
    expect(isNameWithOffice(line)).toBe(false);
  });
});
