package org.sira.worklist;

/** A task came onto the list. Told in the transaction that opened it. */
public record TaskOpened(String taskId) {}
