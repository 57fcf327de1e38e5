/** Papers that Sira writes: letters, agreements and certificates as PDF, each issue kept for good under its version. */
package org.sira.papers;
