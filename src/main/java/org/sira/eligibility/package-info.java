/** Who is helped: the rules of identity and eligibility, the people who confirm them, refusals and their appeals. */
package org.sira.eligibility;
