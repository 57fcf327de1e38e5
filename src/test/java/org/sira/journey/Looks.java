package org.sira.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at pages as a careful person would, on a desk's screen and on a phone of 360 pixels, and keeps what is wrong:
 * violations of WCAG 2.2 AA that axe finds, and what runs over the edge. With {@code -Dsira.looks=folder} each page is
 * also kept as a picture.
 */
final class Looks {

  private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final int DESK = 1280;
  private static final int PHONE = 360;

  private final List<String> problems = new ArrayList<>();

  List<String> problems() {
    return List.copyOf(problems);
  }

  void complain(String problem) {
    problems.add(problem);
  }

  /** The page as it stands, in both sizes; afterwards it has a desk's size again. */
  void at(Page page, String where) {
    onDesk(page, where);
    onPhone(page, where);
    page.setViewportSize(DESK, 900);
  }

  void onDesk(Page page, String where) {
    page.setViewportSize(DESK, 900);
    axe(page, where + " at " + DESK);
    keep(page, where + " " + DESK);
  }

  void onPhone(Page page, String where) {
    page.setViewportSize(PHONE, 740);
    var wide = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
    if (wide > PHONE) {
      problems.add(where + ": " + wide + " pixels wide on a phone, for " + page.evaluate("""
          () => [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 361)
            .slice(0, 4).map(e => e.tagName + '.' + e.className).join(' ')"""));
    }
    axe(page, where + " at " + PHONE);
    keep(page, where + " " + PHONE);
  }

  private void axe(Page page, String where) {
    new AxeBuilder(page).withTags(WCAG).setLegacyMode(true).analyze().getViolations().forEach(rule -> problems.add(
        where + ": " + rule.getId() + " " + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList()));
  }

  private static void keep(Page page, String where) {
    var folder = System.getProperty("sira.looks");
    if (folder != null) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
          .setPath(Path.of(folder, where.replaceAll("[^A-Za-z0-9.-]+", "_") + ".png")));
    }
  }
}
