package org.sira.forms;

/** One choice of a radio, select, checklist or taglist: the code that is kept, the words that are shown. */
public record Option(String value, Text label) {}
