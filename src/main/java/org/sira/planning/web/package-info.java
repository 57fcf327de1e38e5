/** The plan as the case page shows it. */
package org.sira.planning.web;
