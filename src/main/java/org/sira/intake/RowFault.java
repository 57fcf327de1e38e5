package org.sira.intake;

/** Why a row was refused: its line in the file, the title of the column and a code. */
public record RowFault(int row, String field, String code) {}
