/** The plan's steps as the process {@code reintegration-plan} calls them. */
package org.sira.planning.process;
