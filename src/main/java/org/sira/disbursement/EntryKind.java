package org.sira.disbursement;

/**
 * What a booking does: money is reserved at approval, committed by the agreement, spent when it leaves, returned when
 * it did not arrive, and freed when it will not be spent.
 */
enum EntryKind { RESERVED, COMMITTED, SPENT, RETURNED, FREED }
