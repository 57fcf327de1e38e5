/** Pages and API of the desk; each call is one use case of the module that owns it. */
package org.sira.desk.web;
