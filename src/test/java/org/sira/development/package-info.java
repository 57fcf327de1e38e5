/** Sira on a workplace: its own database and mail server, invented people, and a clock that can be moved forward. */
package org.sira.development;
