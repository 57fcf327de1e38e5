package org.sira.access;

/** An office of the mission; both parts are the same in every language. */
public record Office(String code, String name) {}
