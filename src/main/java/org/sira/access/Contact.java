package org.sira.access;

/** How to write to a person: the address, and the language ({@code fr} or {@code en}) to write in. */
public record Contact(String username, String displayName, String email, String language) {}
