package io.github.glosslint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the house together: floors, walls, and who may show a foreign type. */
class ArchitectureTest {

  private static final String ROOT = "io.github.glosslint";

  /** From the ground up: a package uses only those that stand before it. */
  private static final List<String> FLOORS =
      List.of(
          "text",
          "json",
          "finding",
          "ledger",
          "baseline",
          "yaml",
          "catalogue",
          "config",
          "source",
          "changes",
          "document",
          "template",
          "parse",
          "site",
          "web",
          "rule",
          "rules",
          "engine",
          "report");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .importUrl(GlossLint.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void aPackageUsesOnlyTheFloorsBelowIt() {
    for (int i = 0; i < FLOORS.size(); i++) {
      String[] above =
          FLOORS.subList(i + 1, FLOORS.size()).stream()
              .map(floor -> ROOT + "." + floor + "..")
              .toArray(String[]::new);
      if (above.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + "." + FLOORS.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above)
            .check(CORE);
      }
      if (!FLOORS.get(i).equals("report")) {
        noClasses()
            .that()
            .resideInAPackage(ROOT + "." + FLOORS.get(i) + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT)
            .check(CORE);
      }
    }
  }

  @Test
  void everyPackageHasItsFloor() {
    Set<String> floors =
        CORE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(FLOORS).containsAll(floors);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void partsOfTheWebDoNotKnowTheWhole() {
    slices().matching(ROOT + ".web.(*)..").should().beFreeOfCycles().check(CORE);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".web.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".web")
        .check(CORE);
    // What is usable alone knows of no site.
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".site..", ROOT + ".parse..", ROOT + ".document..", ROOT + ".source..")
        .check(CORE);
  }

  @Test
  void foreignTypesStayInTheirPackage() {
    foreignTypesStayIn("org.commonmark..", "parse");
    foreignTypesStayIn("org.jsoup..", "parse", "web");
    foreignTypesStayIn("org.yaml.snakeyaml..", "yaml");
    foreignTypesStayIn("dev.harrel.jsonschema..", "rules");
    foreignTypesStayIn("com.fasterxml.jackson..", "json", "baseline", "template", "web", "report");
    foreignTypesStayIn("okhttp3..", "web");
    foreignTypesStayIn("okio..", "web");
    foreignTypesStayIn("crawlercommons..", "web");
  }

  private static void foreignTypesStayIn(String foreign, String... floors) {
    String[] packages =
        Arrays.stream(floors).map(floor -> ROOT + "." + floor + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(foreign)
        .check(CORE);
  }

  @Test
  void rulesAreFinalAndStateless() {
    classes()
        .that()
        .implement(ROOT + ".rule.Rule")
        .and()
        .areTopLevelClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CORE);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".rules..")
        .should()
        .bePublic()
        .andShould()
        .notHaveSimpleName("BuiltInRules")
        .check(CORE);
  }

  @Test
  void moreThanHalfOfTheTypesAreHidden() {
    Set<String> open =
        Set.of(
            "", "baseline", "changes", "finding", "config", "rule", "report", "web", "web.verdict");
    long exported =
        CORE.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> open.contains(floorOf(type)))
            .count();
    assertThat(exported * 2).isLessThan(CORE.size());
  }

  private static String floorOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }
}
