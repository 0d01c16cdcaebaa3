package io.github.glosslint.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A package of the command line uses only those that stand above it in the page. */
class RoomsTest {

  private static final String ROOT = Main.class.getPackageName();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  private static List<String> rooms() throws IOException {
    Path page = Path.of(System.getProperty("basedir", "."), "..", "docs/architecture.md");
    String text = Files.readString(page);
    int from = text.indexOf("## Packages of the command line");
    return Pattern.compile("^\\| `([a-z]+)` \\|", Pattern.MULTILINE)
        .matcher(text.substring(from, text.indexOf("\n## ", from)))
        .results()
        .map(row -> row.group(1))
        .toList();
  }

  @Test
  void aRoomUsesOnlyThoseAboveIt() throws IOException {
    List<String> rooms = rooms();
    for (int i = 0; i < rooms.size(); i++) {
      List<String> forbidden = new ArrayList<>(List.of(ROOT));
      rooms.subList(i + 1, rooms.size()).forEach(room -> forbidden.add(ROOT + "." + room));
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + rooms.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden.toArray(String[]::new))
          .check(CLASSES);
    }
  }

  @Test
  void thePageHasEveryRoom() throws IOException {
    Set<String> packages =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> name.startsWith(ROOT + "."))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rooms()).containsExactlyInAnyOrderElementsOf(packages);
  }
}
