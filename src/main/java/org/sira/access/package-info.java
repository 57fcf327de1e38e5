/** Who is signed in, what that person may see and do, and who must be somebody else. */
package org.sira.access;
