package org.sira.intake;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.access.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SiraTest
class ArrivalsApiIT {

  @Autowired
  MockMvc browser;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aManifestIsAnsweredWithWhatBecameOfItsRows() throws Exception {
    post(People.BAMAKO, marked("manifest-with-errors.csv"), "en").andExpect(status().isAccepted())
        .andExpect(jsonPath("$.arrivalId").isString())
        .andExpect(jsonPath("$.rows").value(12)).andExpect(jsonPath("$.accepted").value(6))
        .andExpect(jsonPath("$.alreadyKnown").value(0)).andExpect(jsonPath("$.suspectedDuplicates").isNumber())
        .andExpect(jsonPath("$.rejected", hasSize(6)))
        .andExpect(jsonPath("$.rejected[0].row").value(3))
        .andExpect(jsonPath("$.rejected[0].field").value("date_of_birth"))
        .andExpect(jsonPath("$.rejected[0].code").value("DATE_INVALID"))
        .andExpect(jsonPath("$.rejected[1].message").value("The sex is not recognised."));
  }

  @Test
  void messagesAreInTheReadersLanguage() throws Exception {
    post(People.BAMAKO, marked("manifest-with-errors.csv"), "fr")
        .andExpect(jsonPath("$.rejected[*].message", hasItem("Le sexe n'est pas reconnu.")));
  }

  @Test
  void progressAndCasesAreToldToThoseInScope() throws Exception {
    var id = idOf(post(People.BAMAKO, Manifests.csv(Manifests.TITLES, mark + ",Koné,Awa,F,1999-01-01"), "fr"));
    follow(People.BAMAKO, id).andExpect(status().isOk()).andExpect(jsonPath("$.arrivalId").value(id))
        .andExpect(jsonPath("$.progress.total").value(1)).andExpect(jsonPath("$.progress.done").isNumber())
        .andExpect(jsonPath("$.cases").isArray());
  }

  private ResultActions follow(Actor actor, String id) throws Exception {
    return browser.perform(get("/api/v1/arrivals/" + id).with(authentication(People.signedIn(actor))));
  }

  private ResultActions post(Actor actor, byte[] file, String language) throws Exception {
    return browser.perform(multipart("/api/v1/arrivals").file(new MockMultipartFile("file", "m.csv", "text/csv", file))
        .param("flight", "5T 714").with(authentication(People.signedIn(actor))).with(csrf())
        .header("Accept-Language", language));
  }

  private static String idOf(ResultActions answer) throws Exception {
    return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.arrivalId");
  }

  private byte[] marked(String sample) {
    return new String(Manifests.sample(sample)).replace("TIP-22-", mark + "-").getBytes();
  }
}
