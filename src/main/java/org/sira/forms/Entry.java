package org.sira.forms;

import java.util.ArrayList;
import java.util.List;

/**
 * One component laid out over one set of answers: a list has an entry per row, and each row its own fields. Whether it
 * is hidden or read-only follows from the answers and is settled by {@link Visibility}.
 */
final class Entry {

  /** The most rows of a list. */
  static final int MAX_ROWS = 100;
  private static final int NO_ROW = -1;

  final Component component;
  final Entry parent;
  final String name;
  final int row;
  final List<Entry> children = new ArrayList<>();
  Reading sent = Reading.EMPTY;
  Reading known = Reading.EMPTY;
  Object raw;
  boolean hidden;
  boolean readOnly;

  private Entry(Component component, Entry parent, String name, int row) {
    this.component = component;
    this.parent = parent;
    this.name = name;
    this.row = row;
    this.readOnly = component.neverWritten();
  }

  static Entry of(Component component, Entry parent, String name) {
    return new Entry(component, parent, name, NO_ROW);
  }

  /** One row of a list, which is itself the parent. */
  static Entry rowOf(Entry list, int row) {
    return new Entry(list.component, list, list.name + "[" + row + "]", row);
  }

  boolean isRow() {
    return row != NO_ROW;
  }

  boolean isField() {
    return component.isField();
  }

  boolean isList() {
    return component.type().isList() && !isRow();
  }

  /** Whether its children's answers stand in a map of their own. */
  boolean isMap() {
    return isRow() || component.type() == ComponentType.GROUP && component.key() != null;
  }

  /** The answer that counts: what the case knows when the person may not write it, else what was sent. */
  Object value() {
    return readOnly ? known.value() : sent.value();
  }

  /** The row in which it stands, or null. */
  Entry enclosingRow() {
    return isRow() ? this : parent == null ? null : parent.enclosingRow();
  }
}
