import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe("a sentence of some length behind an approval", () => {
  test.each([
    "Approved. Let me know if the dates change, since I have to tell the client in time.",
    "Genehmigt. Sag bitte Petra Bescheid, sobald die Termine feststehen, damit sie die Reise buchen kann.",
    "Aprobado, disfruta mucho de las vacaciones. Antes de irte deja por favor los pedidos de Zaragoza cerrados y avisa a Nuria de lo que quede pendiente.",
    "Akkoord, geniet van je vakantie! Wil je de lopende dossiers nog even met Bart doornemen voordat je vrijdag vertrekt?",
    "Den er god, du får høstferien. Husk bare at vakta 3. oktober fortsatt er din.",
    "Cestu povoluji. Suplování za čtvrtek a pátek si prosím domluvte s kolegou Hájkem ještě tento týden.",
  ])("tells what else is to be done: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test.each([
    "Approved. If Bob from sales takes over your calls for the whole week.",
    "Approved. That holds only if Bob takes over your calls during that week.",
    "Approved. You may book the flight as soon as the client has paid the invoice.",
    "Approved. Could you explain to me why the hotel costs twice as much as last year?",
    "Passt. Schick mir bitte die drei Angebote, sobald du sie vom Lieferanten bekommen hast.",
    "Approved. I will get back to you tomorrow about the rest of the days.",
    "Approved. The director still has to sign it before you can book anything.",
    "Approved. Take the first three days now and ask me again about the others.",
    "Genehmigt. Den Rest der Tage müssen wir später noch mit der Personalabteilung besprechen.",
    "Approuvé. Tu peux partir dès que Paul du service commercial a repris tous tes appels.",
    "Согласовано. Это действует только если Анна из продаж возьмёт твои звонки на всю эту неделю.",
  ])("may bind it or leave something open: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});

describe("in the sentence of a refusal", () => {
  test.each([
    "Ingen godkjenning fra meg, kontrakten må først innom juristene.",
    "Declined, the contract must first be read by legal.",
    "上次同意了，这次不同意，电脑才用了一年。",
    "Would be OK any other Friday but not this one, we have the auditors in.",
  ])("what must come first, or was another time, is why: %j", (text) => {
    expect(reads(text)).toBe("reject");
  });

  test.each([
    "Abgelehnt, außer du findest eine Vertretung.",
    "Rejected, we can do it if Bob covers.",
    "Refusé, c'est possible si Paul reste.",
    "The hotel was already approved, the flight is not approved.",
  ])("what it depends on may take it back: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });
});
