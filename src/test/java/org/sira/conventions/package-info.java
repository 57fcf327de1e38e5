/** What everybody keeps to, as tests: each fails on a breach, and also when it finds nothing to look at. */
package org.sira.conventions;
