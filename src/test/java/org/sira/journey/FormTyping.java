package org.sira.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Fills the task form on a page by hand: types, ticks and chooses, adds lines, and waits when the form is drawn anew. */
final class FormTyping {

  /** Stands in an answer for a file to be chosen. */
  static final String PHOTO = "photo";

  private final Page page;

  FormTyping(Page page) {
    this.page = page;
  }

  /** Twice, because an answer may bring up fields that were not there before it. */
  void fill(Map<String, Object> answers) {
    fields("", answers);
    fields("", answers);
  }

  private void fields(String prefix, Map<?, ?> answers) {
    answers.forEach((key, value) -> field(prefix + key, value));
  }

  private void field(String name, Object value) {
    if (value instanceof List<?> rows && !rows.isEmpty() && rows.get(0) instanceof Map) {
      rows(name, rows);
    } else if (value instanceof List<?> files && files.contains(PHOTO)) {
      input(name).setInputFiles(new FilePayload("visite.txt", "text/plain", "Visite faite, matériel présent.".getBytes(UTF_8)));
    } else if (value instanceof Collection<?> choices) {
      choices.forEach(choice -> tick(input(name, choice), true));
    } else if (value instanceof Boolean ticked) {
      tick(input(name), ticked);
    } else if (value != null) {
      type(name, String.valueOf(value));
    }
  }

  private void rows(String name, List<?> rows) {
    var list = page.locator("#task-form [data-lines='%s']".formatted(name));
    if (list.count() == 0) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (list.locator("li.line").count() <= i) {
        list.locator("[data-add-line]").click();
      }
      fields(name + "[" + i + "].", (Map<?, ?>) rows.get(i));
    }
  }

  private void type(String name, String value) {
    var one = input(name).first();
    if (one.count() == 0) {
      return;
    }
    if ("radio".equals(one.getAttribute("type"))) {
      tick(input(name, value), true);
    } else if ("SELECT".equals(one.evaluate("e => e.tagName"))) {
      change(one, () -> one.selectOption(value), one.inputValue().equals(value));
    } else {
      var typed = "datetime-local".equals(one.getAttribute("type")) ? value.replace("Z", "") : value;
      change(one, () -> {
        one.fill(typed);
        one.blur();
      }, one.inputValue().equals(typed));
    }
  }

  private void tick(Locator box, boolean wanted) {
    if (box.count() > 0) {
      change(box.first(), () -> box.first().setChecked(wanted), box.first().isChecked() == wanted);
    }
  }

  /** A field on which others depend makes the page fetch the form's body again: the old one is marked, the new one awaited. */
  private void change(Locator field, Runnable act, boolean already) {
    if (already) {
      return;
    }
    var driver = field.getAttribute("data-driver") != null;
    if (driver) {
      page.locator("#task-form #form-body").evaluate("e => e.dataset.old = 'true'");
    }
    act.run();
    if (driver) {
      page.locator("#task-form #form-body:not([data-old])").waitFor();
    }
  }

  private Locator input(String name) {
    return page.locator("#task-form [name='%s']:not([type=hidden])".formatted(name));
  }

  private Locator input(String name, Object value) {
    return page.locator("#task-form [name='%s'][value='%s']".formatted(name, value));
  }
}
