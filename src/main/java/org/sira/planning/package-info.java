/** The individual reintegration plan: its revisions and lines, who proposed them, and the ceiling they are held against. */
package org.sira.planning;
