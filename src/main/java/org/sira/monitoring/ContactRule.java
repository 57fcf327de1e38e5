package org.sira.monitoring;

import org.sira.monitoring.Contact.Mode;

/**
 * How the contact of a month is made: by phone or visit, with the survey and the questions on satisfaction or not, on how
 * many days a try must fail before the person is searched for, and how many days they are waited for if nobody finds
 * them. Rows of {@code monitoring_rule}, which an office may change.
 */
record ContactRule(int month, Mode mode, boolean withSurvey, boolean withSatisfaction, int tries, int waitDays) {}
