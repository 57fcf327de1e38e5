/** The page on which auditors read the record. */
package org.sira.audit.web;
