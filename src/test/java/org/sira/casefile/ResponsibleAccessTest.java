package org.sira.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sira.As;
import org.sira.SignedIn;
import org.sira.SiraTest;
import org.sira.TestCases;
import org.sira.Walk;
import org.sira.access.Actor;
import org.sira.access.Flash;
import org.sira.access.NewPerson;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;

/** Who names the person responsible for a case, and for whom. */
@SiraTest
class ResponsibleAccessTest {

  @Autowired MockMvc mvc;
  @Autowired TestCases cases;
  @Autowired Casefiles casefiles;
  @Autowired People people;

  @BeforeEach
  void theyWorkHere() {
    enter("resp-awa", Role.CASEWORKER, "GAO");
    enter("resp-bintou", Role.CASEWORKER, "GAO");
    enter("resp-mopti", Role.CASEWORKER, "MOPTI");
    List.of(Role.OFFICER, Role.MANAGER, Role.MONITORING, Role.FINANCE)
        .forEach(role -> enter("resp-" + role.name().toLowerCase(), role, null));
  }

  @Test
  void theResponsiblePersonAndThoseWhoLeadPassItOnAndNobodyElse() throws Exception {
    var number = heldByAwa();
    assertThat(refusal(change("resp-bintou", number, "resp-bintou", "CASELOAD"))).contains("Seuls le responsable");
    assertThat(refusal(change("resp-finance", number, "resp-bintou", "CASELOAD"))).isNotBlank();
    assertThat(responsible(number)).isEqualTo("resp-awa");

    change("resp-awa", number, "resp-bintou", "LEAVE").andExpect(redirectedUrl("/cases/" + number));
    assertThat(responsible(number)).isEqualTo("resp-bintou");
    change("resp-officer", number, "resp-awa", "PERSON_ASKED").andExpect(redirectedUrl("/cases/" + number));
    assertThat(responsible(number)).isEqualTo("resp-awa");
    open("resp-officer", "/cases/" + number + "/history").andExpect(content().string(containsString("à la demande de la personne")));
    open("resp-officer", "/cases/" + number).andExpect(content().string(containsString("act/changeResponsible")));
    open("resp-bintou", "/cases/" + number).andExpect(content().string(not(containsString("act/changeResponsible"))));
  }

  @Test
  void onlyACaseworkerWhoSeesTheCaseBecomesResponsibleAndOnlyForAReason() throws Exception {
    var number = heldByAwa();
    for (var wrong : List.of("resp-mopti", "resp-finance", "nobody", "")) {
      assertThat(refusal(change("resp-manager", number, wrong, "CASELOAD"))).contains("chargé de dossier qui voit");
    }
    assertThat(refusal(change("resp-manager", number, "resp-bintou", ""))).contains("motif");
    assertThat(responsible(number)).isEqualTo("resp-awa");
    open("resp-mopti", "/cases/responsible?case=" + number).andExpect(status().isNotFound());
  }

  @Test
  void severalAreChangedAtOnceAndOneThatFailsKeepsBackNoOther() throws Exception {
    var one = heldByAwa();
    var other = heldByAwa();
    var elsewhere = cases.open("MOPTI", "MOPTI").number();
    open("resp-manager", "/cases?q=" + one).andExpect(content().string(containsString("form=\"entrust\"")));
    open("resp-awa", "/cases?q=" + one).andExpect(content().string(not(containsString("form=\"entrust\""))));
    open("resp-manager", "/cases/responsible?case=" + one + "&case=" + elsewhere).andExpect(status().isOk());

    var done = mvc.perform(post("/cases/responsible").with(SignedIn.as("resp-manager")).with(csrf())
        .param("case", one, elsewhere, other, "ML-00-00000").param("person", "resp-bintou").param("reason", "CASELOAD"));

    assertThat(refusal(done)).contains(elsewhere + ": ").contains("ML-00-00000: ").doesNotContain(one).doesNotContain(other);
    assertThat(List.of(responsible(one), responsible(other))).containsOnly("resp-bintou");
    open("resp-manager", "/cases?q=" + one).andExpect(content().string(containsString(">resp-bintou</td>")));
  }

  @Test
  void whoLeadsSeesHowManyCasesEachLooksAfterAndEveryNumberOpensItsList() throws Exception {
    heldByAwa();
    heldByAwa();
    var page = open("resp-officer", "/cases/caseload").andExpect(status().isOk()).andReturn().getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
    var numbers = Pattern.compile("href=\"(/cases\\?f=\\w+&amp;r=resp-awa[^\"]*)\">([^<]*?)(\\d+)</a>").matcher(page).results().toList();
    assertThat(numbers).as("under way, by stage, contacts, silent").hasSize(4);
    assertThat(Integer.parseInt(numbers.get(0).group(3))).isGreaterThanOrEqualTo(2);
    for (var number : numbers) {
      open("resp-officer", number.group(1).replace("&amp;", "&"))
          .andExpect(content().string(containsString("<span>" + number.group(3) + " dossier(s)</span>")));
    }
    for (var other : List.of("resp-awa", "resp-finance", "resp-monitoring")) {
      open(other, "/cases/caseload").andExpect(status().isForbidden());
    }
  }

  private String heldByAwa() throws Exception {
    var opened = cases.open("GAO", "GAO");
    change("resp-awa", opened.number(), "resp-awa", "CASELOAD").andExpect(status().is3xxRedirection());
    return opened.number();
  }

  private String responsible(String number) {
    return As.as(Walk.MANAGER, () -> casefiles.visible(number)).responsible();
  }

  private ResultActions change(String who, String number, String person, String reason) throws Exception {
    return mvc.perform(post("/cases/responsible").with(SignedIn.as(who)).with(csrf())
        .param("case", number).param("person", person).param("reason", reason));
  }

  /** What the page that follows says was refused. */
  private static String refusal(ResultActions done) {
    MvcResult result = done.andReturn();
    var flash = (Flash) result.getFlashMap().get(Flash.NAME);
    assertThat(flash.kind()).isEqualTo("late");
    return String.valueOf(flash.args().get(1));
  }

  private ResultActions open(String who, String address) throws Exception {
    return mvc.perform(get(address).with(SignedIn.as(who)));
  }

  private void enter(String username, Role role, String office) {
    if (people.find(username).isEmpty()) {
      var post = new Post(Set.of(role), Actor.IOM, office == null ? "BAMAKO" : office, office == null, null);
      people.create(new NewPerson(username, username, username + "@example.org", "fr", post), "une phrase courte");
    }
  }
}
