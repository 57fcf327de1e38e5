package org.sira.monitoring;

import org.sira.monitoring.Contact.Mode;

/** Why nobody visits a region on a day, such as INSECURITY, and by which way a visit is replaced there. */
public record Access(String reason, Mode instead) {}
