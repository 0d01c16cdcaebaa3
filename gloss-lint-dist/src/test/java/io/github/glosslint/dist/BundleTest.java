package io.github.glosslint.dist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code .ci/bundle} says of bundles that Maven Central would not take. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "runs a script with gpg and GNU's tools")
class BundleTest {

  private static final String PARENT = "parent-1.pom";
  private static final String CHILD = "child-1.pom";

  @TempDir private static Path keys;
  @TempDir private static Path good;
  private static Map<String, String> variables;

  @TempDir private Path folder;
  private Path bundle;

  /** A good bundle, signed once, since that takes longest. */
  @BeforeAll
  static void makeGood() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/gpg")), "gpg is installed");
    variables = Map.of("PATH", "/usr/bin:/bin", "GNUPGHOME", keys.toString());
    gpg("--passphrase", "", "--quick-generate-key", "Nobody <nobody@example.org>", "ed25519");
    makeBundle();
  }

  @AfterAll
  static void endAgent() throws Exception {
    if (variables != null) {
      Archives.run(variables, keys, "gpgconf", "--kill", "all");
    }
  }

  private static void gpg(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("gpg", "--batch", "--quiet", "--yes"));
    command.addAll(List.of(words));
    Archives.Run run = Archives.run(variables, keys, command.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static void makeBundle() throws Exception {
    put(
        good,
        PARENT,
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>org.example</groupId>
          <artifactId>parent</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
          <name>Parent</name>
          <description>What the others have in common.</description>
          <url>https://example.org</url>
          <licenses>
            <license>
              <name>Apache-2.0</name>
              <url>https://www.apache.org/licenses/LICENSE-2.0.txt</url>
            </license>
          </licenses>
          <developers>
            <developer>
              <name>Nobody</name>
            </developer>
          </developers>
          <scm>
            <url>https://example.org</url>
          </scm>
        </project>
        """);
    put(
        good,
        CHILD,
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.example</groupId>
            <artifactId>parent</artifactId>
            <version>1</version>
          </parent>
          <artifactId>child</artifactId>
          <name>Child</name>
          <description>Something to use.</description>
          <dependencies>
            <dependency>
              <groupId>org.example</groupId>
              <artifactId>other</artifactId>
              <version>1</version>
            </dependency>
          </dependencies>
        </project>
        """);
    put(good, "child-1.jar", "classes");
    put(good, "child-1-sources.jar", "sources");
    put(good, "child-1-javadoc.jar", "pages");
  }

  @BeforeEach
  void copy() throws IOException {
    bundle = folder.resolve("bundle");
    try (Stream<Path> files = Files.walk(good)) {
      for (Path each : files.toList()) {
        Files.copy(each, bundle.resolve(good.relativize(each).toString()));
      }
    }
  }

  private Path file(String name) {
    return file(bundle, name);
  }

  private static Path file(Path root, String name) {
    String artifact = name.substring(0, name.indexOf('-'));
    return root.resolve("org/example").resolve(artifact).resolve("1").resolve(name);
  }

  /** Writes a file with its signature and sums. */
  private static void put(Path root, String name, String text) throws Exception {
    Path file = file(root, name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    gpg("--armor", "--detach-sign", file.toString());
    sum(file, "md5", "MD5");
    sum(file, "sha1", "SHA-1");
  }

  private static void sum(Path file, String ending, String algorithm) throws Exception {
    byte[] sum = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
    Files.writeString(Path.of(file + "." + ending), HexFormat.of().formatHex(sum));
  }

  private void change(String name, String old, String replacement) throws Exception {
    String text = Files.readString(file(name), UTF_8);
    assertThat(text).contains(old);
    put(bundle, name, text.replace(old, replacement));
  }

  private void assertSays(String... lines) throws Exception {
    Path script = Archives.ROOT.resolve(".ci/bundle").toAbsolutePath().normalize();
    Archives.Run run = Archives.run(variables, keys, script.toString(), bundle.toString());
    assertThat(run.err().lines()).containsExactly(lines);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(lines.length == 0 ? 0 : 1);
  }

  @Test
  void nothing_is_said_of_a_good_one() throws Exception {
    assertSays();
  }

  @ParameterizedTest
  @ValueSource(strings = {"child-1.jar", "child-1-sources.jar", "child-1-javadoc.jar"})
  void a_jar_is_missing(String name) throws Exception {
    Files.delete(file(name));
    assertSays("bundle: " + name + " is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"child-1-sources.jar", CHILD, PARENT})
  void a_signature_is_missing(String name) throws Exception {
    Files.delete(file(name + ".asc"));
    assertSays("bundle: " + name + " is not signed");
  }

  @Test
  void what_is_signed_is_another_file() throws Exception {
    Files.writeString(file("child-1.jar"), "other classes");
    sum(file("child-1.jar"), "md5", "MD5");
    sum(file("child-1.jar"), "sha1", "SHA-1");
    assertSays("bundle: child-1.jar is not signed");
  }

  @Test
  void sums_are_wrong_or_missing() throws Exception {
    Files.writeString(file("child-1.jar.md5"), "0");
    Files.delete(file("child-1.jar.sha1"));
    assertSays("bundle: child-1.jar.md5 is wrong", "bundle: child-1.jar.sha1 is wrong");
  }

  /** Elements of the same names that belong to something else do not count. */
  @ParameterizedTest
  @CsvSource({
    CHILD + ", artifactId",
    CHILD + ", name",
    CHILD + ", description",
    PARENT + ", modelVersion",
    PARENT + ", groupId",
    PARENT + ", version",
    PARENT + ", name",
    PARENT + ", url",
    PARENT + ", licenses",
    PARENT + ", developers",
    PARENT + ", scm"
  })
  void an_element_is_missing(String pom, String element) throws Exception {
    change(pom, "\n  <" + element + ">", "\n  <x" + element + ">");
    assertSays("bundle: " + pom + " has no <" + element + ">");
  }

  @Test
  void the_parent_is_missing() throws Exception {
    Files.delete(file(PARENT));
    assertSays("bundle: child-1.pom has a parent, parent, that is missing");
  }

  @Test
  void a_dependency_is_a_snapshot() throws Exception {
    change(
        CHILD,
        "<artifactId>other</artifactId>\n      <version>1<",
        "<artifactId>other</artifactId>\n      <version>1-SNAPSHOT<");
    assertSays("bundle: child-1.pom names a version that is not released");
  }

  @Test
  void nothing_is_there() throws Exception {
    Path other = Files.createDirectory(bundle.resolve("other"));
    bundle = other;
    assertSays("bundle: " + other + " has no artifact");
  }
}
