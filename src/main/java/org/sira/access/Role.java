package org.sira.access;

import java.util.Set;

/** The closed list of roles. A task has exactly one; a person has one or more. */
public enum Role {
  CASEWORKER, PROTECTION, OFFICER, MANAGER, COMMITTEE, CHIEF, FINANCE, LOGISTICS, MONITORING,
  OWNER, REVIEWER, ADMIN, AUDITOR;

  /** Whether people of this role read cases at all. */
  public boolean readsCases() {
    return ordinal() <= MONITORING.ordinal();
  }

  /** Whether people of this role fill a seat when a proposal is decided; protection staff do for children. */
  public boolean approves() {
    return switch (this) {
      case PROTECTION, OFFICER, MANAGER, COMMITTEE, CHIEF -> true;
      default -> false;
    };
  }

  /** Whether people of this role work on cases as a whole: act on them, and hand out their papers. */
  public boolean worksCases() {
    return switch (this) {
      case CASEWORKER, PROTECTION, OFFICER, MANAGER, CHIEF -> true;
      default -> false;
    };
  }

  /** Whether people of this role look after the cases of others, and hand them out. */
  public boolean leads() {
    return this == OFFICER || this == MANAGER || this == CHIEF;
  }

  /** Whether somebody with these roles reads the answers of a case: finance and logistics see contact and amounts only. */
  public static boolean readsAnswers(Set<Role> roles) {
    return roles.stream().anyMatch(role -> role.readsCases() && role != FINANCE && role != LOGISTICS);
  }
}
