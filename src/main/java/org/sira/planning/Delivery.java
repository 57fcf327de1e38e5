package org.sira.planning;

/**
 * How a line reaches the person: the channel, whether the programme ({@code INTERNAL}) or a partner ({@code REFERRAL})
 * provides it, by whom exactly, and who sees to it. Codes are options of the form {@code drawUpPlan}; provider and
 * responsible may be null.
 */
public record Delivery(String channel, String source, String provider, String responsible) {

  public static final String INTERNAL = "INTERNAL";
}
