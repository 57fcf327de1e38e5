package org.sira.forms;

import java.util.List;

/**
 * One answer as the case file shows it, for {@code forms/answers :: answers}: its question, its words, or the rows
 * of a list or the answers of a group. {@code kind} is text, yes, no, documents, group, list or, for
 * protection staff only, sealed.
 */
public record AnswerView(String kind, String label, List<String> words, List<List<AnswerView>> rows) {}
