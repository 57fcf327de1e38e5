/** The doors of Sira: sign-in, sessions, languages, the frame around pages, and the pages about people. */
package org.sira.access.web;
