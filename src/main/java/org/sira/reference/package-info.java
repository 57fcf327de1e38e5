/** What the whole office agrees on: working days, places of Mali, countries, languages and telephone numbers. */
package org.sira.reference;
