/** Brings approved help to the returnee: the money of each case, and its payments, deliveries and training courses. */
package org.sira.disbursement;
