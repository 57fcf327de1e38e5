/** The payments page of finance, and the disbursement section of the case file. */
package org.sira.disbursement.web;
