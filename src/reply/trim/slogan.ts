import { phrases } from "../phrases.ts";
import { isConditional, isDeciding } from "./office-line.ts";

/**
 * What a company says of itself below a name: a line in quotation marks, or since which year. Nothing that
 * might limit or deny an answer.
 */
export const isSlogan = (line: string): boolean => {
  const text = line.trim();
  if (text.length > MAX_CHARACTERS || isConditional(text) || text.split(/\s+/).length < MIN_WORDS)
    return false;
  return QUOTED.test(text) || SINCE.test(text);
};

const MAX_CHARACTERS = 100;
const MIN_WORDS = 3;
const QUOTED = /^(?:"[^"]{5,90}"|“[^“”]{5,90}”|„[^„“”]{5,90}[“”]|«[^«»]{5,90}»|»[^«»]{5,90}«|”[^”]{5,90}”)$/u;

/** "Утверждено временем с 1994 года" */
const SINCE =
  /^\p{Lu}.{0,60}\s(?:since|seit|depuis|desde|dal|sinds|sedan|siden|vuodesta|od|c|с|з|із|від)\s(?:1[89]|20)\d\d(?:\s(?:roku|года|г\.|року|р\.|lähtien))?[.]?$/iu;

/**
 * A line without the words by which a company calls itself approved: "Centro aprobado por la Junta" is
 * "Centro por la Junta". As it is where there is more in it than such words beside a word for a company.
 */
export const withoutCertificate = (line: string): string => {
  const text = line.trim();
  if (text.length > MAX_CERTIFICATE || /[!?:;]/.test(text)) return line;
  const found = CERTIFICATE.exec(text);
  if (found === null || !isHeadOf(text.slice(0, found.index))) return line;
  const told = text.replace(CERTIFICATE, (words) => words.replace(CERTIFIED, "").trim());
  return isDeciding(told) ? line : told;
};

const MAX_CERTIFICATE = 130;

/** Before it there are names at most. */
const isHeadOf = (head: string): boolean =>
  head
    .split(/\s+/)
    .every((word) => word === "" || /^[\p{Lu}\p{N}"«„“]/u.test(word) || BETWEEN_NAMES.test(word));

const BETWEEN_NAMES = /^(?:[&|·•–—-]|und|and|y|e|et|en|i|och|og|ja|и|та|і|a)$/u;

const APPROVED = phrases(`
    approved, accepted, validated, genehmigte[rns]?, zugelassene[rns]?, anerkannte[rns]?, agréée?s?, approuvée?s?, validée?s?, autorisée?s?, acceptée?s?, aprobad[oa]s?, autorizad[oa]s?, aceptad[oa]s?, aprovad[oa]s?, aceite, approvat[oaie], autorizzat[oaie], goedgekeurde?, erkende?,
    godkän(?:d|t|da), godkendte?, godkjente?, hyväksytty, zatwierdzon[yae], zaakceptowan[yae], autoryzowan[yae], schválen[ýáé], autorizovan[ýáé], onaylı, onaylanmış, yetkili, одобренн\\p{L}{2}, утвержд[её]нн\\p{L}{2}, согласованн\\p{L}{2}, авторизованн\\p{L}{2}, затверджен\\p{L}\\p{L}?, схвален\\p{L}\\p{L}?, погоджен\\p{L}\\p{L}?
  `).join("|");
const AND = "(?:&|und|and|y|e|et|en|i|och|og|ja|a|ve|и|та|і|й)";
/** "geprüfter und", "y autorizado": what else a company calls itself. */
const BESIDE = "[\\p{L}-]{4,25}";

const COMPANIES = phrases(`
    contractors?, installers?, dealers?, suppliers?, partners?, cent(?:re|er)s?, providers?, laborator(?:y|ies), agents?, resellers?, inspectors?, repairers?, workshop, firm, company, distributors?, \\p{L}*betrieb, \\p{L}*unternehmen, \\p{L}*werkstatt, \\p{L}*partner, \\p{L}*händler, \\p{L}*firma, \\p{L}*labor, \\p{L}*stelle, \\p{L}*institut, \\p{L}*schule,
    organisme, entreprise, partenaire, installateur, laboratoire, établissement, garage, revendeur, école, fournisseur, centro, empresa, taller, instalador, distribuidora?, laboratorio, entidad, proveedor, academia, escuela, oficina, laboratório, entidade, fornecedor, escola, azienda, impresa, officina, installatore, rivenditore, ente, fornitore, istituto, scuola,
    \\p{L}*bedrijf, leverancier, centrum, laboratorium, werkplaats, instelling, \\p{L}*företag, \\p{L}*verkstad, leverantör, installatör, återförsäljare, \\p{L}*virksomhed, værksted, leverandør, installatør, forhandler, \\p{L}*bedrift, verksted, yritys, \\p{L}*liike, korjaamo, toimittaja, jälleenmyyjä, zakład, serwis, warsztat, dostawca, ośrodek, instalator, przedstawiciel,
    servis, dílna, dodavatel, laboratoř, středisko, prodejce, bayi, merkez, tedarikçi, laboratuvar, kurum, acente, центр, предприятие, организация, сервис, дилер, поставщик, партн[её]р, лаборатория, учреждение, компания, представитель, підприємство, організація, сервіс, постачальник, лабораторія, заклад, компанія
  `).join("|");

const CERTIFICATE = new RegExp(
  `(?<!\\p{L})(?:(?:${BESIDE}\\s${AND}\\s)?(?:${APPROVED})\\s(?:${AND}\\s${BESIDE}\\s)?(?:${BESIDE}\\s)?(?:${COMPANIES})|(?:${COMPANIES})\\s(?:(?:${BESIDE}\\s${AND}\\s)?(?:${APPROVED})(?:\\s${AND}\\s(?:${APPROVED}))?))(?!\\p{L})`,
  "iu",
);
const CERTIFIED = new RegExp(`(?<!\\p{L})(?:${APPROVED})(?!\\p{L})\\s?`, "giu");
