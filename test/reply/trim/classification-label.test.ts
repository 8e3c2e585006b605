import { expect, test } from "vitest";
import { trim } from "../../../src/reply/trim.ts";

const visible = (text: string): string => trim({ text, html: "" }).visible;

test.each([
  "Classification: Internal",
  "Internal Use Only",
  "*** CONFIDENTIAL ***",
  "Sensitivity: C2 - Internal",
  "TLP:AMBER",
  "Klassifizierung: Öffentlich",
  "[Vertraulich]",
  "Niveau de confidentialité : Interne",
  "Diffusion limitée",
  "Clasificación: Interna",
  "Classificação: Restrita",
  "Classificazione: Interno",
  "Rubricering: Vertrouwelijk",
  "Klassificering: Intern",
  "Klassifikation: Fortrolig",
  "Gradering: Fortrolig",
  "Luokitus: Sisäinen",
  "Klasyfikacja: Wewnętrzne",
  "Klasifikace: Interní",
  "Sınıflandırma: Dahili",
  "Гриф: Для внутреннего пользования",
  "Класифікація: Внутрішня",
  "社外秘",
  "【機密】",
  "密级：内部",
  "内部",
  "대외비",
  "보안등급: 대외비",
  "التصنيف: داخلي",
  "סיווג: פנימי",
])("%j is a label at the top and at the bottom", (label) => {
  expect(visible(`${label}\n\napproved`)).toBe("approved");
  expect(visible(`approved\n\n${label}`)).toBe("approved");
  expect(visible(`approved\n\n> no\n\n${label}`)).toBe("approved");
});

test.each([
  "Public",
  "Internal candidates only, please",
  "Classification: wrong",
  "Confidential: no",
  "公开",
])("%j is what a person says", (said) => {
  expect(visible(`${said}\n\napproved`)).toBe(`${said}\n\napproved`);
  expect(visible(`approved\n\n${said}`)).toBe(`approved\n\n${said}`);
});
