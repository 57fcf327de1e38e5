/** The pages and the API calls of arrivals. */
package org.sira.intake.web;
