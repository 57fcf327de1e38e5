package org.sira.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.Walk;
import org.sira.access.People;
import org.sira.access.Role;
import org.sira.access.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@SiraTest
class OperationsPageIT {

  @Autowired private MockMvc browser;
  @Autowired private People people;
  @Autowired private Walk walk;
  @Autowired private RuntimeService runtime;

  @Test
  void aFailedStepIsToldInPlainWordsWithItsCaseBeforeAnyTechnicalDetail() throws Exception {
    var id = walk.open();
    var stage = runtime.createExecutionQuery().processInstanceBusinessKey(walk.number(id))
        .activityId("completeRegistration").singleResult();
    runtime.createIncident("failedJob", stage.getId(), "no-job", "java.net.ConnectException");
    try {
      var page = browser.perform(get("/operations?lang=en").with(SignedIn.as(TestPeople.someone(people, Role.ADMIN))))
          .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();

      assertThat(page).contains("for case " + walk.number(id) + ", even after several tries")
          .contains("Complete the registration").contains("<summary>Technical detail</summary>");
    } finally {
      runtime.deleteProcessInstance(walk.facts(id).rootInstance(), "test");
    }
  }
}
