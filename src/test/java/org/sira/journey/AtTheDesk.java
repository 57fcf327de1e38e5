package org.sira.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody of the staff in front of a browser, signed in. */
final class AtTheDesk implements AutoCloseable {

  private static final String PASSWORD = "sira";

  final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private AtTheDesk(Page page) {
    this.page = page;
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(message -> {
      if ("error".equals(message.type())) {
        complaints.add(page.url() + ": " + message.text() + " " + message.location());
      }
    });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  /** A fresh browser window of somebody who has not signed in. */
  static AtTheDesk stranger(Browser browser, String address) {
    var context = browser.newContext(new Browser.NewContextOptions().setBaseURL(address).setLocale("fr-FR")
        .setViewportSize(1280, 900));
    return new AtTheDesk(context.newPage());
  }

  static AtTheDesk signIn(Browser browser, String address, String username) {
    var desk = stranger(browser, address);
    desk.page.navigate("/sign-in");
    desk.page.locator("#username").fill(username);
    desk.page.locator("#password").fill(PASSWORD);
    desk.page.locator("main .btn-primary").click();
    assertThat(desk.page.locator(".who")).isVisible();
    // Whoever read English in a test before reads French here.
    desk.page.navigate("/?lang=fr");
    return desk;
  }

  /** Finds a case's task in the worklist and opens it there. */
  void open(String number, String step) {
    page.navigate("/tasks?f=all&q=" + number);
    page.locator("#rows .row-link").filter(new Locator.FilterOptions().setHasText(step)).first().click();
    assertThat(page.locator("#task-title")).hasText(step);
  }

  /** Takes the open task if it is free, fills its form and completes it; a line says that it is done. */
  void complete(String step, Map<String, Object> answers) {
    var take = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Prendre en charge"));
    if (take.count() > 0) {
      take.click();
      assertThat(page.locator("#task-form")).isVisible();
    }
    new FormTyping(page).fill(answers);
    page.locator("#task-form .foot .btn-primary").click();
    expectFlash(step);
  }

  /** Imports a manifest of people who landed in Bamako today, and stays on the page of the arrival. */
  void importManifest(String fileName, String csv) {
    sendManifest(fileName, csv);
    page.waitForURL("**/arrivals/*");
  }

  /** Chooses the file and sends it, whatever comes of it. */
  void sendManifest(String fileName, String csv) {
    page.navigate("/arrivals");
    page.locator("#f-file").setInputFiles(new FilePayload(fileName, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    page.locator("#f-flight").fill("Vol Tripoli–Bamako");
    page.locator("#f-office").selectOption("BAMAKO");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Importer")).click();
  }

  void expectFlash(String words) {
    var told = page.locator(".flash, .error-summary").first();
    told.waitFor();
    if (!told.getAttribute("class").contains("ok")) {
      throw new AssertionError(page.url() + " refuses: " + told.innerText());
    }
    assertThat(told).containsText(words);
  }

  /** What the browser complained of so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  void forget() {
    complaints.clear();
  }

  void picture(Path file) {
    page.evaluate("() => { document.activeElement?.blur(); document.querySelectorAll('*').forEach(e => e.scrollTop = 0); }");
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    page.context().close();
  }
}
