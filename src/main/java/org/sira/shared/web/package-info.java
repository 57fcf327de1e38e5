/** How refusals become answers of the API and pages, and what no request may carry. */
package org.sira.shared.web;
