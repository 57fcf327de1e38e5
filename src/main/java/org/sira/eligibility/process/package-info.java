/** Eligibility and refusal as processes: their decisions, their steps and what the models ask of appeals. */
package org.sira.eligibility.process;
