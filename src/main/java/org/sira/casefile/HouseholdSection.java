package org.sira.casefile;

import org.sira.access.Actor;
import org.sira.access.Role;
import org.sira.shared.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** With whom the person lives, and who answers for a child. */
@Component
class HouseholdSection implements CaseSection {

  private final Casefiles casefiles;
  private final MessageSource messages;

  HouseholdSection(Casefiles casefiles, MessageSource messages) {
    this.casefiles = casefiles;
    this.messages = messages;
  }

  @Override
  public String key() {
    return "household";
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public String template() {
    return "casefile/section-facts";
  }

  @Override
  public boolean readableBy(Actor actor) {
    return Role.readsAnswers(actor.roles());
  }

  @Override
  public Object view(CaseId id) {
    return casefiles.household(id).map(this::facts).orElse(null);
  }

  private Object facts(Household h) {
    var rows = new FactRows(messages).group("household");
    rows.code("maritalStatus", h.maritalStatus()).code("householdRole", h.role()).told("men", h.men())
        .told("women", h.women()).told("boys", h.boys()).told("girls", h.girls()).told("size", h.size());
    return rows.told("guardian", rows.relative(h.guardian())).shown();
  }
}
