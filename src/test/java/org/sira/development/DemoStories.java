package org.sira.development;

import static org.sira.journey.Story.cash;
import static org.sira.journey.Story.kit;
import static org.sira.journey.Story.line;
import static org.sira.journey.Story.notReached;
import static org.sira.journey.Story.reached;

import java.util.List;
import java.util.Map;
import org.sira.journey.Story;

/** The cases of the demo: some thirty invented people at all stages, none of whom is in a manifest. */
final class DemoStories {

  private static final String BAMAKO = "caseworker";
  private static final String KAYES = "caseworker.kayes";

  private DemoStories() {}

  static List<DemoCase> all() {
    return List.of(
        new DemoCase("Sitan", "Zerbo", "F", 27, "BAMAKO", BAMAKO, 60, null, plan(kit(380_000))),
        new DemoCase("Zantigui", "Dolo", "M", 31, "KAYES", KAYES, 60, null, shared(plan(kit(620_000)))),
        new DemoCase("Hawoye", "Thiéro", "F", 24, "BAMAKO", BAMAKO, 59, null, plan(line("LIVESTOCK", "IN_KIND", "Cinq moutons", 540_000))),
        new DemoCase("Issiaka", "Guirou", "M", 38, "KAYES", KAYES, 58, null, plan(kit(300_000))),
        new DemoCase("Nouhoum", "Saye", "M", 22, "BAMAKO", BAMAKO, 57, null,
            Story.plain().at("signOff", Map.of("decision", "REFUSE", "reason", "NOT_FEASIBLE")).at("hearAppeal", Map.of("refusalLifted", false))),
        new DemoCase("Kadidia", "Poudiougou", "F", 33, "BAMAKO", BAMAKO, 44, "contactReturnee", plan(kit(450_000))),
        new DemoCase("Amadou", "Tembely", "M", 29, "KAYES", KAYES, 42, "resurveySustainability", shared(plan(cash(900_000)))),
        new DemoCase("Ramata", "Yattara", "F", 41, "BAMAKO", BAMAKO, 40, "contactReturnee",
            plan(line("TRADE_STOCK", "VENDOR_PAYMENT", "Stock de pagnes", 600_000))
                .at("preparePayment", Map.of("payeeName", "Pagnes Nimaga et filles"))),
        new DemoCase("Daouda", "Napo", "M", 26, "BAMAKO", BAMAKO, 30, "searchReturnee",
            plan(kit(350_000)).at("contactReturnee", notReached())),
        new DemoCase("Alassane", "Kassambara", "M", 35, "KAYES", KAYES, 28, "reviewRedFlag",
            plan(kit(480_000)).at("contactReturnee", reached("activityState", "SOLD", "plansToLeave", true))),
        new DemoCase("Oumou", "Goïta", "F", 30, "BAMAKO", BAMAKO, 20, "verifyFirstTranche", plan(cash(1_100_000))),
        new DemoCase("Tiémoko", "Sogoba", "M", 44, "BAMAKO", BAMAKO, 14, "receiveGoods", plan(kit(1_250_000))),
        new DemoCase("Assa", "Nimaga", "F", 28, "KAYES", KAYES, 13, "handOver", shared(plan(kit(610_000)))),
        new DemoCase("Boureima", "Arama", "M", 36, "BAMAKO", BAMAKO, 12, "confirmAttendance",
            plan(line("TRAINING", "TRAINING_CENTRE", "Mécanique, six mois", 400_000))),
        new DemoCase("Soumaïla", "Djiguiba", "M", 25, "BAMAKO", BAMAKO, 11, "releasePayment", plan(cash(500_000))),
        new DemoCase("Yaye", "Karembé", "F", 23, "KAYES", KAYES, 10, "signAgreement", plan(kit(560_000))),
        new DemoCase("Hamidou", "Tessougué", "M", 32, "BAMAKO", BAMAKO, 9, "signOff", plan(kit(1_450_000))),
        new DemoCase("Fatim", "Ouologuem", "F", 37, "BAMAKO", BAMAKO, 9, "signOff", plan(kit(900_000))),
        new DemoCase("Allaye", "Pléah", "M", 40, "BAMAKO", BAMAKO, 8, "signOff", plan(kit(600_000))),
        new DemoCase("Kalilou", "Bocoum", "M", 21, "BAMAKO", BAMAKO, 8, "signOff", plan(kit(2_150_000))),
        new DemoCase("Maïmouna", "Kampo", "F", 34, "KAYES", KAYES, 7, "signPlan", plan(kit(520_000))),
        new DemoCase("Sory", "Sinayoko", "M", 27, "BAMAKO", BAMAKO, 6, "checkCompleteness", plan(kit(440_000))),
        new DemoCase("Néma", "Tangapo", "F", 29, "BAMAKO", BAMAKO, 5, "drawUpPlan", Story.plain()),
        new DemoCase("Bréhima", "Wagué", "M", 39, "KAYES", KAYES, 4, "drawUpPlan", shared(Story.plain())),
        new DemoCase("Adiaratou", "Béréthé", "F", 26, "BAMAKO", BAMAKO, 3, "assessNeeds", Story.plain()),
        new DemoCase("Kassim", "Daffé", "M", 33, "BAMAKO", BAMAKO, 3, "assessSkills", Story.plain()),
        new DemoCase("Gaoussou", "Tirera", "M", 24, "KAYES", KAYES, 2, "assessNeeds", shared(Story.plain())),
        new DemoCase("Penda", "Soukouna", "F", 22, "BAMAKO", BAMAKO, 2, "reviewEligibility", Story.plain()),
        new DemoCase("Mahamane", "Alidji", "M", 30, "BAMAKO", BAMAKO, 1, "screenVulnerability", Story.plain()),
        new DemoCase("Rokiatou", "Dabitao", "F", 19, "KAYES", KAYES, 1, "recordConsents", Story.plain()),
        new DemoCase("Lanséni", "Makadji", "M", 45, "BAMAKO", BAMAKO, 0, "completeRegistration", Story.plain()));
  }

  private static Story plan(Map<String, Object> line) {
    return Story.plain().at("drawUpPlan", Map.of("givesUp", false, "relativeOfStaff", false, "lines", List.of(line)));
  }

  private static Story shared(Story story) {
    return story.at("recordConsents", Story.consents("processingAccepted", "contactByPhone", "shareWithPartner"));
  }
}
