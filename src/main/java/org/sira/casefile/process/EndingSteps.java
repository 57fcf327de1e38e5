package org.sira.casefile.process;

import org.sira.casefile.Ending.Kind;
import org.sira.casefile.Endings;
import org.sira.worklist.TaskStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The four steps at which a request to end a case early is settled. */
@Configuration(proxyBeanMethods = false)
class EndingSteps {

  @Bean
  TaskStep talkBeforeExit(Endings endings) {
    return new EndingStep("talkBeforeExit", Kind.WITHDRAWAL, work -> work.yes("withdrawalTakenBack"), endings);
  }

  @Bean
  TaskStep confirmLostContact(Endings endings) {
    return new EndingStep("confirmLostContact", Kind.LOST_CONTACT, work -> work.yes("contactFoundAgain"), endings);
  }

  @Bean
  TaskStep compareRecords(Endings endings) {
    return new EndingStep("compareRecords", Kind.DUPLICATE, work -> !"SAME".equals(work.text("comparison")), endings);
  }

  @Bean
  TaskStep confirmRemigration(Endings endings) {
    return new EndingStep("confirmRemigration", Kind.REMIGRATION, work -> work.yes("stillInCountry"), endings);
  }
}
