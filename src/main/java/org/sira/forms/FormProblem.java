package org.sira.forms;

/** What is wrong with a form: a stable code, the key or id of the component, and the word at fault, if any. */
public record FormProblem(String code, String component, String word) {}
