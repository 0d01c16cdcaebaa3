package io.github.glosslint.generator.vitepress;

import static io.github.glosslint.site.SiteFixture.targets;
import static io.github.glosslint.site.SiteFixture.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.linked.Target;
import io.github.glosslint.site.SiteFixture;
import io.github.glosslint.workspace.LinkedSite;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Sites of VitePress in {@code docs}, of a temporary folder for each test. */
abstract class VitePressFixture {

  @TempDir Path folder;

  final SiteFixture site(String... configuration) {
    return SiteFixture.in(folder).file("docs/.vitepress/config.ts", configuration);
  }

  /** Where a destination leads, and what is said where it leads nowhere. */
  static String on(LinkedSite site, String path, String destination) {
    Target target = targets(site, path).get(destination);
    assertThat(target).as(destination).isNotNull();
    return target instanceof Target.Missing missing
        ? "missing " + missing.similar() + " " + missing.because()
        : verdict(target);
  }
}
