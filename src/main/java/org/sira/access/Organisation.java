package org.sira.access;

import java.util.List;

/** IOM or a partner, with the codes of the regions that a partner serves. */
public record Organisation(String code, String name, boolean partner, List<String> regions) {}
