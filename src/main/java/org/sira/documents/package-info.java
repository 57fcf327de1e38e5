/** Files that belong to the work on a case: taken in with their true type, kept with a checksum, read by whoever may. */
package org.sira.documents;
