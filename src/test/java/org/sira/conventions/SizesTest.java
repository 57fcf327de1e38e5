package org.sira.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hard limits. What is printed beside them is read by people: a file of 90 lines is easier to like than one of 250. */
class SizesTest {

  private static final int FILE = 250;
  private static final int METHOD = 30;
  private static final int TEMPLATE = 100;

  @Test
  void noJavaFileIsLongerThan250Lines() {
    var files = Stream.of(Sources.JAVA, Sources.TESTS).flatMap(folder -> Sources.files(folder, ".java").stream()).toList();
    assertThat(files).hasSizeGreaterThan(20);
    report("Lines of a Java file", files.stream().map(Sources::lines).toList());
    assertThat(longer(files, FILE)).isEmpty();
  }

  @Test
  void noMethodIsLongerThan30Lines() {
    var methods = new JavaFiles(Sources.files(Sources.JAVA, ".java")).methods();
    assertThat(methods).hasSizeGreaterThan(50);
    report("Lines of a method", methods.stream().map(JavaFiles.Method::lines).toList());
    assertThat(methods.stream().filter(method -> method.lines() > METHOD)).isEmpty();
  }

  @Test
  void noTemplateIsLongerThan100Lines() {
    var templates = Sources.files(Sources.TEMPLATES, ".html");
    assertThat(templates).isNotEmpty();
    report("Lines of a template", templates.stream().map(Sources::lines).toList());
    assertThat(longer(templates, TEMPLATE)).isEmpty();
  }

  @Test
  void theLengthOfAMethodIsCountedFromBraceToBrace() {
    var here = new JavaFiles(List.of(Sources.TESTS.resolve("org/sira/conventions/SizesTest.java"))).methods();
    assertThat(here).filteredOn(method -> method.name().equals("longer")).singleElement()
        .extracting(JavaFiles.Method::lines).isEqualTo(3);
  }

  private static List<String> longer(List<Path> files, int limit) {
    return files.stream().filter(file -> Sources.lines(file) > limit).map(file -> file + ": " + Sources.lines(file)).toList();
  }

  private static void report(String what, List<Integer> sizes) {
    var sorted = sizes.stream().sorted().toList();
    System.out.printf("%s: median %d, nine of ten at most %d, longest %d (of %d)%n", what,
        sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 9 / 10), sorted.get(sorted.size() - 1), sorted.size());
  }
}
