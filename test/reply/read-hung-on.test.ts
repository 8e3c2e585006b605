import { describe, expect, test } from "vitest";
import { read } from "../../src/reply/read.ts";

const reads = (visible: string): string => read({ visible, afterQuote: "", closing: "", cut: false }).reading;

describe('"when you\'re back" and "if anything changes"', () => {
  test.each([
    "I approve it when you're back.",
    "Approved when you're back.",
    "Ok when you're back",
    "When you're back, ok.",
    "If anything changes I approve.",
    "Genehmigt, wenn du zurück bist.",
    "Ich genehmige es, wenn du zurück bist.",
    "Wenn du zurück bist, genehmige ich es.",
    "Ja, wenn du zurück bist.",
    "J'approuve quand tu reviens.",
    "J'approuve dès ton retour.",
    "Lo apruebo cuando vuelvas.",
    "Aprobado cuando vuelvas.",
    "Aprovo quando voltares.",
    "Aprovo quando você voltar.",
    "Approvo quando torni.",
    "Ik keur het goed als je terug bent.",
    "Goedgekeurd als je terug bent.",
    "Jag godkänner när du är tillbaka.",
    "Godkänt när du är tillbaka.",
    "Jeg godkender det, når du er tilbage.",
    "Godkendt når du er tilbage.",
    "Jeg godkjenner når du er tilbake.",
    "Hyväksyn kun palaat.",
    "Hyväksyn sen, kun olet palannut.",
    "Zatwierdzę jak wrócisz.",
    "Zgadzam się, jak wrócisz.",
    "Schvaluji, až se vrátíš.",
    "Schválím, až se vrátíš.",
    "Döndüğünde onaylarım.",
    "Onaylıyorum döndüğünde.",
    "Согласую, когда вернёшься.",
    "Согласовано, когда вернёшься.",
    "Согласую, если что-то изменится в цене.",
    "Погоджую, коли повернешся.",
    "Погоджу, якщо щось зміниться.",
    "أوافق عندما تعود.",
    "أوافق لما ترجع",
    "מאשר כשתחזור",
    "אאשר כשתחזור",
    "戻ったら承認します。",
    "돌아오면 승인합니다.",
    "돌아오시면 승인할게요.",
    "等你回来我批准。",
    "如果有变化我同意。",
  ])("leave nothing decided where they say when the decision holds: %j", (text) => {
    expect(reads(text)).toBe("unclear");
  });

  test.each([
    "Approved. Tell me about it when you're back.",
    "Approved, let me know if anything changes.",
    "Approved. If anything changes, let me know.",
    "When you're back, please bring the receipts. Approved.",
    "Genehmigt, melde dich, wenn sich etwas ändert.",
    "Approuvé, tiens-moi au courant si quelque chose change.",
  ])("are harmless where they belong to something else: %j", (text) => {
    expect(reads(text)).toBe("approve");
  });

  test("take nothing from a refusal", () => {
    expect(reads("Rejected. Ask again when you're back.")).toBe("reject");
  });
});
