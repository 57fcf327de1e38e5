/** Papers for people who follow a link or print one again. */
package org.sira.papers.web;
