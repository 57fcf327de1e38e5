/** What the person needs and can do, and how vulnerable the full assessment finds them. */
package org.sira.assessment;
