/** The page of whoever keeps Sira running. */
package org.sira.operations.web;
