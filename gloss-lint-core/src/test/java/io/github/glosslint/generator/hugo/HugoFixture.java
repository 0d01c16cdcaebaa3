package io.github.glosslint.generator.hugo;

import io.github.glosslint.site.SiteFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Sites of Hugo, of a temporary folder for each test. */
abstract class HugoFixture {

  @TempDir Path folder;

  final SiteFixture site(String... configuration) {
    return SiteFixture.in(folder).file("hugo.toml", configuration);
  }
}
