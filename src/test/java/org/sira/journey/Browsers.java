package org.sira.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real browser for tests: the one named by {@code SIRA_CHROMIUM}, else an installed Chromium or Chrome, else the
 * distribution's package where we may install one (root on Debian), else the one that Playwright downloads for itself.
 */
final class Browsers implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> MAC = List.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium");
  private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync");

  private final Playwright playwright;
  final Browser chromium;

  private Browsers(Playwright playwright, Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  static Browsers start() {
    var installed = installed().or(Browsers::fromDistribution);
    var environment = installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.<String, String>of();
    var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    var options = new BrowserType.LaunchOptions().setHeadless(true).setArgs(QUIET);
    installed.ifPresent(options::setExecutablePath);
    return new Browsers(playwright, playwright.chromium().launch(options));
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  static Optional<Path> installed() {
    var named = Optional.ofNullable(System.getenv("SIRA_CHROMIUM")).stream();
    var folders = Stream.concat(Stream.of("/usr/bin"),
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))).distinct().toList();
    var onPath = NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder + "/" + name));
    return Stream.of(named, onPath, MAC.stream()).flatMap(paths -> paths).map(Path::of).filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> fromDistribution() {
    if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    run("apt-get", "update", "-q");
    run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium");
    return installed();
  }

  /** A failed installation is not the end: Playwright's own browser comes next. */
  private static void run(String... command) {
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (IOException e) {
      System.err.println(String.join(" ", command) + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
