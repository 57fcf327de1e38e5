/** The needs assessment as a process: the decision on the person's vulnerability. */
package org.sira.assessment.process;
