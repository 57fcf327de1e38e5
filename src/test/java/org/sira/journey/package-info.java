/** Whole roads: cases worked from their opening to their close by the people whose steps they are. */
package org.sira.journey;
