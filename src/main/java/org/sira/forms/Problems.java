package org.sira.forms;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a form while it is read. */
final class Problems {

  private static final int ENOUGH = 200;

  private final List<FormProblem> all = new ArrayList<>();

  void add(String code, String component, String word) {
    if (all.size() < ENOUGH) {
      all.add(new FormProblem(code, Storable.shortened(component), Storable.shortened(word)));
    }
  }

  void addUnless(boolean sound, String code, String component, String word) {
    if (!sound) {
      add(code, component, word);
    }
  }

  List<FormProblem> all() {
    return List.copyOf(all);
  }

  void refuseIfAny() {
    if (!all.isEmpty()) {
      throw new FormRefused(all);
    }
  }
}
