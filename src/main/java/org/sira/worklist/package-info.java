/** The task list: one row per open task, and what people do with a task: take it, give it back, draft, complete. */
package org.sira.worklist;
