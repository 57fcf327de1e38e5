package org.sira.access;

/** Somebody to be entered: {@code language} is {@code fr} or {@code en}. */
public record NewPerson(String username, String displayName, String email, String language, Post post) {}
