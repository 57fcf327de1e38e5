package org.sira.planning;

import java.util.Set;
import org.sira.access.Actor;
import org.sira.access.Role;

/** People for tests about plans and their approval. */
public final class TestStaff {

  public static final Actor AWA = one("awa", Role.CASEWORKER);
  public static final Actor BINTOU = one("bintou", Role.CASEWORKER);
  public static final Actor OFFICER = one("officer", Role.OFFICER);
  public static final Actor OFFICER2 = one("officer2", Role.OFFICER);
  public static final Actor MANAGER = one("manager", Role.MANAGER);
  public static final Actor MANAGER2 = one("manager2", Role.MANAGER);
  public static final Actor CHIEF = one("chief", Role.CHIEF);
  public static final Actor PROTECTION = one("protection", Role.PROTECTION);
  public static final Actor FINANCE = one("finance", Role.FINANCE);
  /** Holds two roles, so that only the duties keep the two apart. */
  public static final Actor BOTH = one("both", Role.CASEWORKER, Role.OFFICER, Role.MANAGER, Role.FINANCE);

  private TestStaff() {}

  public static Actor committee(String seat) {
    return new Actor("committee." + seat.toLowerCase(), seat, Set.of(Role.COMMITTEE), seat, "IOM", "BAMAKO", true);
  }

  private static Actor one(String username, Role... roles) {
    return new Actor(username, username, Set.of(roles), null, "IOM", "BAMAKO", true);
  }
}
