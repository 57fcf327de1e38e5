/** Arrivals and registration: people are announced, become cases, say what they agree to, and are screened. */
package org.sira.intake;
