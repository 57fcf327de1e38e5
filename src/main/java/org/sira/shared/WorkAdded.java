package org.sira.shared;

/** A {@link Schedule} was given work that is due at once, such as the people of a manifest: nobody likes to wait for a tick. */
public record WorkAdded(String schedule) {}
