package org.sira.access;

import java.util.Map;

/** Something about people or organisations changed that the audit must hold; details are codes and usernames only. */
public record AccessNoted(String event, Map<String, ?> details) {}
