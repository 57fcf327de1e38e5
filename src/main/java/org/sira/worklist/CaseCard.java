package org.sira.worklist;

import org.sira.shared.CaseId;

/**
 * What a task list shows of a case: its number, the person's name as displayed and whether the person has died, whose it
 * is, how urgent (higher first).
 */
public record CaseCard(CaseId id, String number, String person, boolean deceased, String office, String organisation,
                       int priority) {}
