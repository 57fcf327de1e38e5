package org.sira.worklist;

/**
 * What a step works out of its form while it is being filled in, such as a total: it stands below the form and is drawn
 * anew whenever an answer changes. A module offers one bean per such step; nothing it shows decides anything.
 */
public interface TaskReckoning {

  /** The user task's id in the model. */
  String step();

  /** The template whose fragment {@code reckoning(view)} shows it. */
  String template();

  /** What that shows. Of the answers of {@code work} any may be missing, and none was checked against the others yet. */
  Object view(TaskWork work);
}
