/** The desk at which everything comes together: the home page, the case page, the worklist page and the API. */
package org.sira.desk;
