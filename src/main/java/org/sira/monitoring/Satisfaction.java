package org.sira.monitoring;

import java.time.Instant;
import java.util.Map;

/** How content a person said to be, by question, and when; NOT_APPLICABLE where they had no such help. */
public record Satisfaction(Map<String, String> answers, Instant at) {}
