/** Registration as a process: its steps and the automatic work between them. */
package org.sira.intake.process;
