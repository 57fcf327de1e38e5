/** What monitoring staff do with the scores of a case, from its page. */
package org.sira.assessment.web;
