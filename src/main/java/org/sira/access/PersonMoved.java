package org.sira.access;

/** A person's roles, organisation, office or seat changed: what no longer is theirs to do goes back to the group. */
public record PersonMoved(String username) {}
