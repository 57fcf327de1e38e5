/** Decides on plans: which level a proposal needs, who signs on which seat, and what their signatures come to. */
package org.sira.approval;
