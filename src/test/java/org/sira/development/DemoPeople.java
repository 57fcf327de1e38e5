package org.sira.development;

import static org.sira.access.Role.*;

import java.util.List;
import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.NewPerson;
import org.sira.access.Organisations;
import org.sira.access.People;
import org.sira.access.Post;
import org.sira.access.Role;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The invented staff of an invented mission, one or more for each role; all have the same password. */
@Component
@DevelopmentOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DemoPeople implements ApplicationRunner {

  static final String PASSWORD = "sira";

  /** A partner organisation of the demo, with the codes of the regions that it serves. */
  record Partner(String code, String name, Set<String> regions) {}

  /** A person of the demo; {@code seat} is that of a committee member. */
  record Demo(String username, String displayName, Role role, String organisation, String office, String seat) {

    String introduction() {
      return displayName + " · " + role + (seat == null ? "" : " " + seat)
          + (Actor.IOM.equals(organisation) ? "" : " · " + organisation) + (seesOneOffice() ? " · " + office : "");
    }

    private boolean seesOneOffice() {
      return role == CASEWORKER;
    }

    private NewPerson asNewPerson() {
      var allOffices = !seesOneOffice();
      return new NewPerson(username, displayName, username + "@sira.example", "fr",
          new Post(Set.of(role), organisation, office, allOffices, seat));
    }
  }

  static final List<Partner> PARTNERS = List.of(
      new Partner("NGO_KITA", "Association Bara Nyuman", Set.of("KAYES", "KITA", "NIORO")),
      new Partner("NGO_MOPTI", "Réseau Delta Solidarité", Set.of("MOPTI", "BANDIAGARA", "DOUENTZA")));

  static final List<Demo> ALL = List.of(
      iom("caseworker", "Assitan Coulibaly", CASEWORKER, "BAMAKO"),
      iom("caseworker2", "Moussa Keïta", CASEWORKER, "BAMAKO"),
      iom("caseworker.kayes", "Fanta Sissoko", CASEWORKER, "KAYES"),
      new Demo("partner", "Bakary Dembélé", CASEWORKER, "NGO_KITA", "KAYES", null),
      new Demo("partner.mopti", "Kadidia Guindo", CASEWORKER, "NGO_MOPTI", "MOPTI", null),
      iom("protection", "Oumou Diallo", PROTECTION, "BAMAKO"),
      iom("officer", "Ibrahim Touré", OFFICER, "BAMAKO"),
      iom("officer2", "Mariam Konaté", OFFICER, "BAMAKO"),
      iom("manager", "Awa Traoré", MANAGER, "BAMAKO"),
      iom("manager2", "Seydou Maïga", MANAGER, "BAMAKO"),
      committee("committee.iom", "Assétou Diarra", "IOM"),
      committee("committee.dgme", "Lassana Fofana", "DGME"),
      committee("committee.ngo", "Rokia Samaké", "NGO"),
      committee("committee.finance", "Boubacar Cissé", "FINANCE"),
      iom("chief", "Nana Kadidiatou Haïdara", CHIEF, "BAMAKO"),
      iom("finance", "Drissa Sidibé", FINANCE, "BAMAKO"),
      iom("finance2", "Hawa Doumbia", FINANCE, "BAMAKO"),
      iom("logistics", "Modibo Sacko", LOGISTICS, "BAMAKO"),
      iom("monitoring", "Djénéba Tangara", MONITORING, "BAMAKO"),
      iom("owner", "Cheick Oumar Bagayoko", OWNER, "BAMAKO"),
      iom("reviewer", "Salimata Kouyaté", REVIEWER, "BAMAKO"),
      iom("admin", "Adama Ouattara", ADMIN, "BAMAKO"),
      iom("auditor", "Fatoumata Ballo", AUDITOR, "BAMAKO"));

  private final People people;
  private final Organisations organisations;

  public DemoPeople(People people, Organisations organisations) {
    this.people = people;
    this.organisations = organisations;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    enter();
  }

  /** Enters whoever is not there yet. */
  public void enter() {
    PARTNERS.stream().filter(partner -> organisations.find(partner.code()).isEmpty())
        .forEach(partner -> organisations.create(partner.code(), partner.name(), partner.regions()));
    ALL.stream().filter(person -> people.find(person.username()).isEmpty())
        .forEach(person -> people.create(person.asNewPerson(), PASSWORD));
  }

  private static Demo iom(String username, String displayName, Role role, String office) {
    return new Demo(username, displayName, role, Actor.IOM, office, null);
  }

  private static Demo committee(String username, String displayName, String seat) {
    return new Demo(username, displayName, COMMITTEE, Actor.IOM, "BAMAKO", seat);
  }
}
