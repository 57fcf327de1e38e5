package org.sira.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.sira.casefile.Casefiles;
import org.sira.planning.PlanRoad;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@SiraTest
class OperationsPageIT {

  @Autowired private MockMvc browser;
  @Autowired private People people;
  @Autowired private Casefiles casefiles;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService jobs;
  @Autowired private ApplicationContext context;

  @Test
  void aFailedStepIsToldInPlainWordsWithItsCaseBeforeAnyTechnicalDetail() throws Exception {
    var number = casefiles.facts(new PlanRoad(context).toApproval(900_000)).number();
    var approval = runtime.createProcessInstanceQuery().processDefinitionKey("grant-approval")
        .processInstanceBusinessKey(number).singleResult();
    var job = jobs.createJobQuery().processInstanceId(approval.getId()).listPage(0, 1).get(0);
    jobs.setJobRetries(job.getId(), 0);
    try {
      var page = browser.perform(get("/operations?lang=en").with(SignedIn.as(TestPeople.someone(people, Role.ADMIN))))
          .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();

      assertThat(page).containsOnlyOnce("for case " + number + ", even after several tries")
          .contains("<summary>Technical detail</summary>");
    } finally {
      jobs.setJobRetries(job.getId(), 1);
    }
  }
}
