/** What keeps Sira running: the checks of its start, and what operators see and repair. */
package org.sira.operations;
