/** The steps of disbursement, payment, goods delivery and training, and of the budget in approval and closing. */
package org.sira.disbursement.process;
