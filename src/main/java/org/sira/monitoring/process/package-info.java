/** The steps of the process {@code follow-up} and what its model may ask. */
package org.sira.monitoring.process;
