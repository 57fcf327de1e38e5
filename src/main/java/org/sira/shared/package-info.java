/** The few values and refusals that every module speaks of. Depends on no other module. */
package org.sira.shared;
