package org.sira.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sira.SiraTest;
import org.sira.TimeTravel;
import org.sira.access.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SiraTest
class ArrivalsPageIT {

  @Autowired
  MockMvc browser;
  @Autowired
  Arrivals arrivals;

  @Autowired
  TimeTravel time;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void theFormIsShownToThoseWhoImportOnly() throws Exception {
    open(People.BAMAKO, "/arrivals").andExpect(status().isOk())
        .andExpect(content().string(containsString("name=\"file\"")));
    open(People.PROTECTION, "/arrivals").andExpect(status().isOk())
        .andExpect(content().string(not(containsString("name=\"file\""))));
  }

  @Test
  void aFileThatIsNoManifestIsExplainedAndWhatWasTypedIsKept() throws Exception {
    post("nom,âge\nKoïta,27").andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("first_name, sex, date_of_birth"),
            containsString("value=\"5T 714\""), containsString("#f-file"))));
  }

  @Test
  void anArrivalShowsItsTotalsFaultsAndCases() throws Exception {
    var address = post(Manifests.TITLES + ",vulnerability_flag\n" + mark + ",Koné,Awa,F,1999-01-01,pregnant\n"
        + mark + "x,Koné,Ali,Q,1999-01-01,").andReturn().getResponse().getRedirectedUrl();
    awaitComplete(address);
    open(People.BAMAKO, address).andExpect(status().isOk()).andExpect(content().string(allOf(
        containsString("Le sexe n&#39;est pas reconnu."), containsString("Écrivez M ou F."),
        containsString("href=\"/cases/"), containsString("pregnant"), containsString("refused.csv"))));
    open(People.OFFICER, address).andExpect(content().string(not(containsString("pregnant"))));
    open(People.KAYES, address).andExpect(status().isNotFound());
  }

  @Test
  void progressAsksAgainUntilEveryCaseIsOpen() throws Exception {
    var address = post(Manifests.TITLES + "\n" + mark + ",Koné,Awa,F,1999-01-01").andReturn().getResponse()
        .getRedirectedUrl();
    awaitComplete(address);
    open(People.BAMAKO, address + "/progress").andExpect(header().string("HX-Refresh", "true"))
        .andExpect(content().string(allOf(containsString("id=\"progress\""), not(containsString("hx-trigger")))));
  }

  @Test
  void refusedRowsAreDownloadedMendedAndImportedAgain() throws Exception {
    var address = post(Manifests.TITLES + ",phone\n" + mark + ",=Koné(),Ali,Q,1999-01-01,+223 76112233").andReturn()
        .getResponse().getRedirectedUrl();
    var file = open(People.BAMAKO, address + "/refused.csv").andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("attachment")))
        .andReturn().getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(file).contains("'=Koné()", ";+223 76112233;");
    var mended = ManifestCheck.check(ManifestReader.read(file.replace(";Q;", ";M;").getBytes("UTF-8")), Manifests.TODAY);
    assertThat(mended.travellers()).extracting(Traveller::familyName).containsExactly("=Koné()");
  }

  private void awaitComplete(String address) {
    People.as(People.BAMAKO);
    var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    time.runDue();
    assertThat(arrivals.find(id).complete()).isTrue();
    SecurityContextHolder.clearContext();
  }

  private ResultActions open(Actor actor, String address) throws Exception {
    return browser.perform(get(address).with(authentication(People.signedIn(actor))).header("Accept-Language", "fr"));
  }

  private ResultActions post(String file) throws Exception {
    return browser.perform(multipart("/arrivals")
        .file(new MockMultipartFile("file", "m.csv", "text/csv", file.getBytes("UTF-8")))
        .param("flight", "5T 714").with(authentication(People.signedIn(People.BAMAKO))).with(csrf())
        .header("Accept-Language", "fr"));
  }
}
