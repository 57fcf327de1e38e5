package org.sira.monitoring;

import java.time.LocalDate;

/** Somebody who was asked where the person is: EMERGENCY_CONTACT, FAMILY, CHIEF, NGO…, on which day, and what they said. */
public record Lead(String asked, LocalDate askedOn, String learnt) {}
