/** The follow-up of people after the first help: when they are to be contacted, what was tried, what gave alarm. */
package org.sira.monitoring;
