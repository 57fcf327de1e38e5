package org.sira.conventions;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

class ArchitectureTest {

  private static final JavaClasses SIRA = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.sira");
  private static final List<String> ROAD = List.of("casefile", "intake", "eligibility", "assessment", "planning",
      "approval", "disbursement", "monitoring");
  private static final List<String> SERVING = List.of("worklist", "forms", "documents", "papers", "notification", "access",
      "audit", "reference", "engine");
  private static final List<String> ABOVE = List.of("desk", "operations");
  private static final Set<String> MOMENTS = Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalTime",
      "java.time.LocalDateTime", "java.time.ZonedDateTime", "java.time.OffsetDateTime", "java.time.YearMonth");
  private static final Pattern SQL_TIME = Pattern.compile("(?i)(?<![.\\w])(now\\(\\)|current_timestamp|current_date)");

  @Test
  void onlyFourPackagesKnowTheEngine() {
    holds(noClasses().that().resideOutsideOfPackages("..process..", "org.sira.worklist..", "org.sira.studio..",
        "org.sira.engine..").should().dependOnClassesThat().resideInAPackage("org.camunda.."));
    assertThat(SIRA.stream().filter(c -> dependsOn(c, "org.camunda"))).as("somebody does use the engine").isNotEmpty();
  }

  @Test
  void servingModulesKnowNoModuleOfTheCase() {
    holds(noClasses().that().resideInAnyPackage(packages(SERVING)).should().dependOnClassesThat()
        .resideInAnyPackage(packages(ROAD, ABOVE)));
  }

  @Test
  void sharedKnowsNobody() {
    holds(noClasses().that().resideInAPackage("org.sira.shared..").should().dependOnClassesThat()
        .resideInAnyPackage(packages(ROAD, SERVING, ABOVE)));
  }

  @Test
  void alongTheRoadOnlyLaterModulesKnowEarlierOnes() {
    IntStream.range(0, ROAD.size()).filter(i -> exists(ROAD.get(i))).forEach(i -> holds(noClasses()
        .that().resideInAPackage("org.sira." + ROAD.get(i) + "..").should().dependOnClassesThat()
        .resideInAnyPackage(packages(ROAD.subList(i + 1, ROAD.size()), ABOVE))));
    assertThat(ROAD.stream().filter(ArchitectureTest::exists)).as("modules of the road").isNotEmpty();
  }

  @Test
  void controllersAreHiddenInTheWebPackageOfTheirModule() {
    holds(classes().that().areMetaAnnotatedWith(Controller.class).or().areAnnotatedWith(Controller.class)
        .should().bePackagePrivate().andShould().resideInAPackage("..web.."));
  }

  @Test
  void storesAreHiddenInTheModuleThatOwnsTheirTables() {
    holds(classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate());
  }

  @Test
  void theTimeIsReadFromTheInjectedClock() {
    holds(noClasses().that().doNotHaveFullyQualifiedName("org.sira.shared.TimeConfiguration")
        .should().accessTargetWhere(readsTheWallClock()));
    assertThat(new ClassFileImporter().importClasses(Bad.class).get(Bad.class).getAccessesFromSelf())
        .as("the rule sees what it forbids").filteredOn(readsTheWallClock()).hasSize(3);
  }

  @Test
  void sqlGetsTheTimeAsAParameter() {
    var files = Stream.concat(Sources.files(Sources.JAVA, ".java").stream(),
        Sources.files(Sources.MIGRATIONS, ".sql").stream()).toList();
    assertThat(files).isNotEmpty();
    assertThat(files.stream().filter(file -> SQL_TIME.matcher(withoutComments(Sources.text(file))).find())).isEmpty();
    assertThat(SQL_TIME.matcher("where due < now()").find()).isTrue();
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    var folders = Sources.files(Sources.JAVA, ".java").stream().map(file -> file.getParent()).distinct().toList();
    assertThat(folders).hasSizeGreaterThan(5).allSatisfy(folder -> {
      assertThat(folder.resolve("package-info.java")).exists();
      assertThat(Sources.text(folder.resolve("package-info.java"))).containsPattern("(?s)/\\*\\*.*\\w+ \\w+ .*\\.\\s*\\*/");
    });
  }

  /** What the rule about time must find. */
  static final class Bad {
    Object moments() {
      return List.of(Instant.now(), new Date(), Clock.systemUTC());
    }
  }

  private static void holds(ArchRule rule) {
    rule.check(SIRA);
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
    return DescribedPredicate.describe("reads the wall clock", access -> {
      var owner = access.getTargetOwner().getFullName();
      var target = access.getTarget().getFullName();
      return MOMENTS.contains(owner) && access.getName().equals("now") && !target.contains("java.time.Clock")
          || target.equals("java.util.Date.<init>()") || target.equals("java.lang.System.currentTimeMillis()")
          || owner.equals("java.time.Clock") && access.getName().startsWith("system");
    });
  }

  private static String withoutComments(String text) {
    return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "").replaceAll("(?m)--.*$", "");
  }

  private static boolean dependsOn(JavaClass type, String prefix) {
    return type.getDirectDependenciesFromSelf().stream().anyMatch(d -> d.getTargetClass().getName().startsWith(prefix));
  }

  private static boolean exists(String module) {
    return SIRA.stream().anyMatch(resideInAPackage("org.sira." + module + ".."));
  }

  @SafeVarargs
  private static String[] packages(List<String>... groups) {
    return Stream.of(groups).flatMap(List::stream).map(module -> "org.sira." + module + "..").toArray(String[]::new);
  }
}
