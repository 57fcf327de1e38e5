/** Documents for pages and for other systems. */
package org.sira.documents.web;
