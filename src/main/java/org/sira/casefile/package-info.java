/** The case file: the person, the case, its facts and its road, its holds and endings. Everything points to its case. */
package org.sira.casefile;
