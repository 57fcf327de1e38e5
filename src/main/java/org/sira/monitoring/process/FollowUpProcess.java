package org.sira.monitoring.process;

/** The variables that Sira sets in the process {@code follow-up}, besides the routing fields of its forms. */
final class FollowUpProcess {

  static final String CASE_ID = "caseId";
  static final String CONTACTS_LEFT = "contactsLeft";
  static final String SURVEY_DUE = "surveyDue";
  static final String SUPPORT_NEEDED = "supportNeeded";
  static final String SATISFACTION_DUE = "satisfactionDue";
  static final String REACHED = "reached";
  static final String SEARCH_NEEDED = "searchNeeded";
  static final String RED_FLAG = "redFlag";
  static final String PROTECTION_FLAG = "protectionFlag";

  private FollowUpProcess() {}
}
