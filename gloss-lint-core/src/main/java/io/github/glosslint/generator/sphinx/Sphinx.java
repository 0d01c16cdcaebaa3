package io.github.glosslint.generator.sphinx;

import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.site.GeneratedSite;
import io.github.glosslint.site.Generator;
import io.github.glosslint.site.Surroundings;
import io.github.glosslint.site.UrlPath;
import io.github.glosslint.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sphinx with MyST: a site is a folder with a {@code conf.py} that looks like Sphinx's. */
public final class Sphinx implements Generator {

  private static final String MARKER = "conf.py";

  /** The file, and templates that CMake, Meson or a configure script fill in before the build. */
  private static final List<String> CONFIGURATIONS = List.of(MARKER, "conf.py.in", "conf.in.py");

  @Override
  public String name() {
    return "sphinx";
  }

  @Override
  public List<String> synonyms() {
    return List.of("myst");
  }

  @Override
  public List<AnchorStyle> anchorStyles() {
    return List.of(DocutilsIds.STYLE);
  }

  @Override
  public List<String> marks() {
    return List.of(MARKER, YamlConfig.MYST, YamlConfig.TOC);
  }

  @Override
  public List<GeneratedSite> sitesIn(Surroundings surroundings) {
    List<GeneratedSite> sites = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (String name : CONFIGURATIONS) {
      find(name, SphinxConfig::read, taken, surroundings, sites);
    }
    find(YamlConfig.MYST, YamlConfig::myst, taken, surroundings, sites);
    find(YamlConfig.TOC, YamlConfig::jupyter, taken, surroundings, sites);
    return sites;
  }

  /** What reads a configuration; null if it is another one. */
  private interface Reader {
    @Nullable SphinxConfig read(SourceTree tree, String path);
  }

  /** Of several configurations in one folder, the first counts. */
  private void find(
      String name,
      Reader reader,
      Set<String> taken,
      Surroundings surroundings,
      List<GeneratedSite> sites) {
    for (String marker : surroundings.tree().named(name)) {
      if (surroundings.leaves(marker, this) && !taken.contains(UrlPath.folder(marker))) {
        try {
          SphinxConfig config = reader.read(surroundings.tree(), marker);
          if (config != null) {
            taken.add(UrlPath.folder(marker));
            sites.add(SphinxSite.of(config, surroundings));
          }
        } catch (RuntimeException | StackOverflowError e) {
          surroundings.fail(marker, e);
        }
      }
    }
  }
}
