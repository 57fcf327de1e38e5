package org.sira.journey;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sira.intake.Consent;

/**
 * How the people answer on a case's way: for each step the answers that decide. A plain story goes straight to
 * {@code COMPLETED}; a test changes the steps at which its own story turns.
 */
public final class Story {

  private final Map<String, Supplier<Map<String, Object>>> answers = new HashMap<>();

  /** Everything goes well: one kit and one payment, everybody agrees, every contact is made. */
  public static Story plain() {
    return new Story()
        .at("recordConsents", consents("processingAccepted", "contactByPhone", "researchAllowed"))
        .at("reviewEligibility", Map.of("review", "CONFIRM"))
        .at("decideException", Map.of("exceptionGranted", true))
        .at("assessNeeds", Map.of("riskOfHarm", "LOW", "feelsSafe", "ALWAYS"))
        .at("drawUpPlan", Map.of("givesUp", false, "relativeOfStaff", false, "lines", List.of(kit(400_000))))
        .at("checkCompleteness", Map.of("completeness", "COMPLETE"))
        .at("signPlan", Map.of("planSigned", true))
        .at("signOff", Map.of("decision", "APPROVE"))
        .at("receiveGoods", Map.of("goodsAccepted", true))
        .at("handOver", Map.of("handedToReturnee", true))
        .at("confirmAttendance", Map.of("courseCompleted", true))
        .at("releasePayment", Map.of("released", true))
        .at("confirmReceipt", Map.of("receiptAccepted", true))
        .at("verifyFirstTranche", Map.of("trancheCheck", "USED"))
        .at("contactReturnee", reached("activityState", "RUNNING", "plansToLeave", false))
        .at("reviewRedFlag", Map.of("redFlagAction", "WATCH"))
        .at("confirmClosure", Map.of("closureReview", "CONFIRM"))
        .at("hearAppeal", Map.of("refusalLifted", true))
        .at("searchReturnee", searched(true))
        .at("informFamily", Map.of("inPerson", true, "transferAsked", false))
        .at("reviewReopening", Map.of("resumeAt", "FOLLOW_UP"));
  }

  /** Yes to these consents and no to all others. */
  public static Map<String, Object> consents(String... given) {
    return Stream.of(Consent.values()).map(Consent::field)
        .collect(Collectors.toMap(field -> field, field -> List.of(given).contains(field) ? "YES" : "NO"));
  }

  /** A talk with the person, by the way that was not planned, and what else was found out. */
  public static Map<String, Object> reached(Object... found) {
    var answers = new HashMap<String, Object>(Map.of("reached", true, "modeReason", "La personne est passée au bureau",
        "attempts", List.of(Map.of("how", "OTHER_PERSON", "result", "REACHED"))));
    for (int i = 0; i < found.length; i += 2) {
      answers.put((String) found[i], found[i + 1]);
    }
    return answers;
  }

  /** A try without answer. */
  public static Map<String, Object> notReached() {
    return Map.of("reached", false, "modeReason", "Numéro du frère",
        "attempts", List.of(Map.of("how", "OTHER_PERSON", "result", "NO_ANSWER")));
  }

  /** A search that asked one person, and whether it found the one searched for. */
  public static Map<String, Object> searched(boolean found) {
    return Map.of("foundAgain", found, "leads", List.of(Map.of("asked", "EMERGENCY_CONTACT", "learnt", "Son frère a été appelé")));
  }

  /** A line of a plan: a kit delivered in kind, at this price in XOF. */
  public static Map<String, Object> kit(int price) {
    return line("KIT", "IN_KIND", "Kit de couture", price);
  }

  /** A line of a plan paid in money, in XOF. */
  public static Map<String, Object> cash(int amount) {
    return line("CASH", "BANK_TRANSFER", "Fonds de démarrage", amount);
  }

  public static Map<String, Object> line(String kind, String channel, String description, int price) {
    return Map.of("kind", kind, "channel", channel, "description", description, "dimension", "ECONOMIC",
        "quantity", 1, "unitPrice", price);
  }

  /** The same answers whenever the step comes. */
  public Story at(String step, Map<String, Object> decided) {
    answers.put(step, () -> decided);
    return this;
  }

  /** These answers once, the next ones afterwards; the last for good. */
  @SafeVarargs
  public final Story inTurn(String step, Map<String, Object>... decided) {
    var turns = new ArrayDeque<>(List.of(decided));
    answers.put(step, () -> turns.size() > 1 ? turns.poll() : turns.peek());
    return this;
  }

  Map<String, Object> answersAt(String step) {
    return answers.getOrDefault(step, Map::of).get();
  }
}
