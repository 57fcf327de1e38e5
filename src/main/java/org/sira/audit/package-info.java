/** The record of who changed and who read what, when and from where. Rows are added, never changed. */
package org.sira.audit;
