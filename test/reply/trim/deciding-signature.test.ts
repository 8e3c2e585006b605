import { expect, test } from "vitest";
import { isDecidingSignature } from "../../../src/reply/trim/deciding-signature.ts";
import { trim } from "../../../src/reply/trim.ts";

test.each([
  "Director, Pre-Approved Mortgages",
  "Head of Rejected Claims",
  "Leiterin Genehmigungen und Ablehnungen",
  "Referat 7.1 – Genehmigungen und Bewilligungen",
  "Directrice des refus et des autorisations",
  "Jefe de Rechazos",
  "Chefe de Aprovações e Recusas",
  "Gestora de Crédito Pré-Aprovado",
  "Hoofd Afwijzingen",
  "Chef Avslag",
  "Afdelingschef, Godkendelser",
  "Avdelingsleder, Godkjenninger og Avslag",
  "Yksikön päällikkö, Hyväksytyt hakemukset",
  "Tuki- ja hyväksyntäosasto",
  "Kierownik działu odrzuconych faktur",
  "vedoucí oddělení zamítnutých faktur",
  "Kabul ve Ret Birimi Müdürü",
  "Начальник сектора отказов",
  "Керівник відділу відмов",
  "却下案件管理課 課長",
  "审批与驳回管理部 经理",
  "반려심사팀 팀장",
])("%j is a title, whatever is decided there", (line) => {
  expect(isDecidingSignature(line)).toBe(true);
});

test.each([
  "Approved Contractor 2025 - ISO 27001",
  "Genehmigter Fachbetrieb",
  "Mercier SA - Produits agréés et approuvés par la DEKRA",
  "Taller aprobado por AENOR",
  "RDW-erkend en goedgekeurd",
  "Godkänd för F-skatt",
  "Fødevarestyrelsen - Godkendt med smiley",
  "Godkjent lærebedrift",
  "Hyväksytty katsastustoimipaikka",
  "Schválený dodavatel ČD",
  "TSE Onaylı Ürün",
  "Продукция одобрена Роспотребнадзором",
  "국산 홍삼 - 식약처 승인",
  "国土交通省認可 飛行教室",
  "منتج معتمد من هيئة الغذاء",
  "מוצר מאושר על ידי מכון התקנים",
  "Godkänd Takläggning i Umeå AB",
  "Schváleno s.r.o., revize",
  "ООО «Одобрено»",
])("%j says of a company or its wares that they are approved", (line) => {
  expect([isDecidingSignature(line), isDecidingSignature(line)]).toEqual([true, true]);
});

test.each([
  "Rejected",
  "Not approved, see above",
  "Only the first week",
  "Approved for one week",
  "Approved Supplier Friday",
  "Approved by HR",
  "Approved AS",
  "Approved Anna AB",
  "Approved for Miller Ltd",
  "Only ISO approved",
  "Head of Finance Rejected",
  "Director, Approved",
  "Manager Refused Friday",
  "Manager approval needed",
  "Director Objects",
  "Abgelehnt",
  "Freigabe Geschäftsführung",
  "Geschäftsführung Freigabe",
  "TÜV Freigabe",
  "Chef stimmt zu",
  "Direction générale refuse",
  "Refus Direction",
  "Rechazado por AENOR",
  "Aprobado por la empresa",
  "Autorización Dirección General",
  "Diretor não aprova",
  "Ufficio personale rifiuta",
  "Goedkeuring Hoofd HR",
  "Chef avslår",
  "Godkänd 3 dagar",
  "Leder afviser",
  "Sjef avslår",
  "Yksikön päällikkö hylkäsi",
  "Kierownik odrzucił wniosek",
  "Vedoucí schválil",
  "Müdür Onayı",
  "Müdür reddetti",
  "Начальник отклонил",
  "Відділ кадрів відмовив",
  "部長却下",
  "待批准财务部",
  "승인 대기팀",
  "مدير القسم رفض",
  "שירות נדחה",
])("%j may be an answer, or limit one", (line) => {
  expect(isDecidingSignature(line)).toBe(false);
});

test("below the name such lines are neither said nor a doubt, and others are", () => {
  const below = (line: string) =>
    trim({ text: `That is fine.\n\nKind regards\nAnn Reed\n\n${line}`, html: "" });

  expect(below("Head of Rejected Claims")).toMatchObject({
    visible: "That is fine.",
    closing: "Kind regards\nAnn Reed",
  });
  const { visible, closing } = below("Head of Finance Rejected");
  expect(`${visible}\n${closing}`).toContain("Rejected");
});
