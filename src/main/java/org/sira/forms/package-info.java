/**
 * Forms as process owners draw them (form-js JSON): read strictly, shown in French and English, and checked on the
 * server, because the engine stores whatever is sent and a browser can be made to send anything.
 */
package org.sira.forms;
