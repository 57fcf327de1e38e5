/** The case as a process: the road's port to the engine, and the steps of the root and of its closing. */
package org.sira.casefile.process;
