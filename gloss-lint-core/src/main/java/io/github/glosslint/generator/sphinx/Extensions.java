package io.github.glosslint.generator.sphinx;

import java.util.List;
import java.util.Set;

/** Extensions of which it is known that they define no names and bring no other extension. */
final class Extensions {

  private static final List<String> PREFIXES =
      List.of("sphinx.ext.", "sphinxcontrib.", "sphinxext.", "IPython.", "matplotlib.");

  private static final Set<String> KNOWN =
      Set.of(
          "alabaster",
          "furo",
          "jupyter_book",
          "jupyter_sphinx",
          "linuxdoc.rstFlatTable",
          "multiproject",
          "myst_nb",
          "myst_parser",
          "nbsphinx",
          "notfound.extension",
          "numpydoc",
          "pallets_sphinx_themes",
          "pydata_sphinx_theme",
          "recommonmark",
          "sphinx_autodoc_typehints",
          "sphinx_book_theme",
          "sphinx_comments",
          "sphinx_copybutton",
          "sphinx_design",
          "sphinx_external_toc",
          "sphinx_favicon",
          "sphinx_inline_tabs",
          "sphinx_issues",
          "sphinx_panels",
          "sphinx_reredirects",
          "sphinx_rtd_theme",
          "sphinx_sitemap",
          "sphinx_subfigure",
          "sphinx_tabs.tabs",
          "sphinx_thebe",
          "sphinx_togglebutton",
          "sphinxemoji.sphinxemoji",
          "versionwarning.extension");

  private Extensions() {}

  /** Whether an extension may define names, or know those of other projects. */
  static boolean mayDefineNames(String extension) {
    return !KNOWN.contains(extension) && PREFIXES.stream().noneMatch(extension::startsWith);
  }
}
