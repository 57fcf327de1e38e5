package org.sira.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.engine.Decisions;
import org.springframework.beans.factory.annotation.Autowired;

@SiraTest
class ChooseChannelDecisionTest {

  @Autowired Decisions decisions;
  @Autowired RepositoryService repository;

  @Test
  void trainingGoesThroughTheCentre() {
    chosen("IN_KIND", "TRAINING", true, false, "training", "TRAINING", "TRAINING_CENTRE");
    chosen("TRAINING_CENTRE", "OTHER", true, true, "trainingCentre", "TRAINING", "TRAINING_CENTRE");
  }

  @Test
  void helpInKindIsDelivered() {
    chosen("IN_KIND", "KIT", false, true, "inKind", "GOODS", "IN_KIND");
  }

  @Test
  void aChildGetsNoMoneyIntoTheHand() {
    for (var channel : new String[] {"CASH", "MOBILE_MONEY", "BANK_TRANSFER"}) {
      chosen(channel, "OTHER", true, true, "A10_noCash", "MONEY", "VENDOR_PAYMENT");
    }
  }

  @Test
  void nobodyIsPaidByPhoneWithoutAnOfficialPaper() {
    chosen("MOBILE_MONEY", "OTHER", false, false, "R14_noWallet", "MONEY", "VENDOR_PAYMENT");
    chosen("MOBILE_MONEY", "OTHER", null, false, "R14_noWallet", "MONEY", "VENDOR_PAYMENT");
  }

  @Test
  void elseMoneyGoesAsPlanned() {
    for (var channel : new String[] {"MOBILE_MONEY", "BANK_TRANSFER", "CASH", "VOUCHER", "VENDOR_PAYMENT"}) {
      chosen(channel, "OTHER", true, false, "asPlanned", "MONEY", channel);
    }
  }

  @Test
  void withoutAPlannedChannelHelpIsGivenInKind() {
    chosen(null, "KIT", true, false, "ruleInKind", "GOODS", "IN_KIND");
  }

  private void chosen(String channel, String kind, Boolean identity, boolean child, String rule, String route, String paid) {
    var facts = new HashMap<String, Object>();
    facts.put("channel", channel);
    facts.put("kind", kind);
    facts.put("identityKnown", identity);
    facts.put("child", child);
    var definition = repository.createProcessDefinitionQuery().processDefinitionKey("disbursement").latestVersion()
        .singleResult().getId();
    var verdict = decisions.evaluate("chooseChannel", definition, facts);
    assertThat(verdict.rows()).hasSize(1);
    assertThat(verdict.rows().get(0).rule()).isEqualTo(rule);
    assertThat(verdict.rows().get(0).outputs()).isEqualTo(Map.of("route", route, "paymentChannel", paid));
  }
}
