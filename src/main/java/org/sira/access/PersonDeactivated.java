package org.sira.access;

/** A person may no longer sign in: what that person had taken on goes back to the group. */
public record PersonDeactivated(String username) {}
