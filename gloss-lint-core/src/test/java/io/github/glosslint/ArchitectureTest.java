package io.github.glosslint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the house together: floors, walls, and who may show a foreign type. */
class ArchitectureTest {

  private static final String ROOT = "io.github.glosslint";

  private static final Path PAGE =
      Path.of(System.getProperty("basedir", "."), "..", "docs/architecture.md");

  /** The first cells of the page's table, which the page says this is. */
  private static final List<String> FLOORS = floors();

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .importUrl(GlossLint.class.getProtectionDomain().getCodeSource().getLocation());

  private static List<String> floors() {
    try {
      String page = Files.readString(PAGE);
      int from = page.indexOf("## Packages of the library");
      String table = page.substring(from, page.indexOf("\n## ", from));
      return Pattern.compile("^\\| `([a-z.]+)` \\|", Pattern.MULTILINE)
          .matcher(table)
          .results()
          .map(row -> row.group(1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aPackageUsesOnlyTheFloorsAboveItInThePage() {
    for (int i = 0; i < FLOORS.size(); i++) {
      List<String> forbidden = new ArrayList<>(List.of(ROOT));
      FLOORS.subList(i + 1, FLOORS.size()).forEach(floor -> forbidden.add(ROOT + "." + floor));
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + FLOORS.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden.toArray(String[]::new))
          .check(CORE);
    }
  }

  @Test
  void thePageHasEveryPackage() {
    Set<String> packages =
        CORE.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(FLOORS).containsExactlyInAnyOrderElementsOf(packages);
  }

  @Test
  void packagesFormNoCycle() {
    slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().check(CORE);
  }

  private static final SliceAssignment EACH_PACKAGE =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
          return "each package";
        }
      };

  /** Rooms of generators never see each other, so that each may have a {@code SiteConfig}. */
  @Test
  void aSimpleNameIsUsedOnceOutsideOfTheRooms() {
    Map<String, List<String>> byName =
        CORE.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().endsWith("-info"))
            .filter(type -> !type.getPackageName().startsWith(ROOT + ".generator."))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    byName.values().removeIf(names -> names.size() == 1);
    assertThat(byName.values()).isEmpty();
  }

  /** What is read in another way is not among what a report that is kept depends on. */
  @Test
  void documentsAreReadThroughTheTree() {
    noClasses()
        .that()
        .resideInAnyPackage(
            Stream.of("markup", "template", "site", "generator", "workspace", "rules", "engine")
                .map(floor -> ROOT + "." + floor + "..")
                .toArray(String[]::new))
        .and()
        .doNotHaveSimpleName("OwnRepository")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Files.class, File.class, FileChannel.class, ProcessBuilder.class)
        .check(CORE);
  }

  @Test
  void foreignTypesStayInTheirPackage() {
    foreignTypesStayIn("org.commonmark..", "markup.commonmark");
    foreignTypesStayIn("org.jsoup..", "markup");
    foreignTypesStayIn("org.yaml.snakeyaml..", "yaml");
    foreignTypesStayIn("org.tomlj..", "toml");
    foreignTypesStayIn("dev.harrel.jsonschema..", "rules.schema");
    foreignTypesStayIn("com.fasterxml.jackson..", "json", "baseline", "template", "report");
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
        .resideInAPackage(ROOT + ".rules")
        .should()
        .bePublic()
        .andShould()
        .notHaveSimpleName("BuiltInRules")
        .check(CORE);
  }

  @Test
  void moreThanHalfOfTheTypesAreHidden() {
    long exported = CORE.stream().filter(ArchitectureTest::isExported).count();
    assertThat(exported * 2).isLessThan(CORE.size());
  }

  private static boolean isExported(JavaClass type) {
    return EXPORTED.contains(type.getPackageName())
        && type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  /** As the module says. */
  private static final Set<String> EXPORTED =
      ModuleFinder.of(location()).findAll().stream()
          .flatMap(module -> module.descriptor().exports().stream())
          .filter(exports -> !exports.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .collect(Collectors.toSet());

  private static Path location() {
    try {
      return Path.of(GlossLint.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
