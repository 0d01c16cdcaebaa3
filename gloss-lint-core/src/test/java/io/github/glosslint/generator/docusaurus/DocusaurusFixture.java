package io.github.glosslint.generator.docusaurus;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Sites of Docusaurus, of a temporary folder for each test. */
abstract class DocusaurusFixture {

  static final String CLASSIC = "presets: [['classic', {docs: {}, blog: {}}]]";

  @TempDir Path folder;

  /** A site whose configuration exports an object. */
  final SiteFixture site(String... configuration) {
    String[] lines = new String[configuration.length + 2];
    lines[0] = "export default {";
    System.arraycopy(configuration, 0, lines, 1, configuration.length);
    lines[lines.length - 1] = "};";
    return SiteFixture.in(folder).file("docusaurus.config.js", lines);
  }
}
