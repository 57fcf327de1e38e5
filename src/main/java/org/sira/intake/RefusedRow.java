package org.sira.intake;

import java.util.List;

/** A row as the file had it, cell by cell, and why it was refused. */
public record RefusedRow(int row, List<String> cells, List<RowFault> faults) {}
