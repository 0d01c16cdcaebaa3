package io.github.glosslint.generator.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.GlossLint;
import io.github.glosslint.finding.Finding;
import io.github.glosslint.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in reStructuredText. What is broken here, Sphinx 9.0.4 warns about, but for URLs. */
class RstSiteTest {

  private static final String CONF =
      "project = 'T'\nextensions = ['myst_parser']\nrst_epilog = '''\n.. |all| replace:: x\n"
          + ".. _everywhere: https://example.org\n'''\n";

  private static final String INDEX =
      """
      Index
      =====

      .. _good-label:

      Good
      ----

      .. glossary::

         Widget
            A widget.

         gadget
         gizmo
            Both.

      .. toctree::
         :glob:

         *
         sub/page
         nopage
      """;

  /** Findings of a page, as {@code rule "marked text"}. */
  private static List<String> findings(String name, String text, Map<String, String> more) {
    Map<String, String> files = new TreeMap<>(more);
    files.put("conf.py", CONF);
    files.putIfAbsent("index.rst", INDEX);
    files.put("sub/page.rst", "Page\n====\n\nSecond\n------\n");
    files.put("pic.png", "");
    files.put(name, text);
    Report report = GlossLint.ofTexts(files).check();
    assertThat(report.failures()).isEmpty();
    List<String> found = new ArrayList<>();
    for (Finding finding : report.findings()) {
      String path = finding.location().path();
      if (!path.equals("index.rst")) {
        String marked =
            files
                .get(path)
                .substring(finding.location().start(), finding.location().end())
                .replace("\n", " ");
        found.add((path.equals(name) ? "" : path + " ") + finding.rule() + " \"" + marked + "\"");
      }
    }
    return found;
  }

  private static List<String> findings(String text) {
    return findings("a.rst", "A Title\n=======\n\n" + text + "\n", Map.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":ref:`good-label` :ref:`Good-Label` :ref:`x <good-label>`",
        ".. _fig:\n\n.. figure:: pic.png\n\n   Caption\n\n:ref:`fig` :numref:`fig`",
        ".. _one:\n.. _two:\n\nSection\n-------\n\n:ref:`one` :ref:`two`",
        ".. _table:\n\n.. table:: Title\n\n   == ==\n   a  b\n   == ==\n\n:ref:`table`",
        ".. _term:\n\nterm\n   definition\n\n:ref:`term`",
        ".. _lbl with space:\n\nSection\n-------\n\n:ref:`LBL  with\nspace`",
        ".. _p:\n\nA paragraph.\n\n:ref:`text <p>` p_",
        "An _`inline target`. :ref:`x <inline target>` `inline target`_",
        ":doc:`sub/page` :doc:`/sub/page` :doc:`text <sub/page>`",
        ":term:`Widget` :term:`widget` :term:`gadget` :term:`gizmo` :term:`many <Widget>`",
        ":download:`pic.png` :download:`/pic.png` :download:`https://example.org/x.zip`",
        ".. image:: pic.png\n   :target: here_\n\n.. _here: https://example.org",
        ".. image:: p ic.png\n\n.. figure:: pic\n   .png",
        ".. image:: pic.*\n\n.. image:: https://example.org/a.png",
        "`phrase <https://example.org>`_ and `phrase`_",
        "`A Title`_ alias_\n\n.. _alias: target_\n.. _target: https://example.org",
        "anon__ and `b <x_>`__\n\n__ https://example.org\n.. _x: https://example.org",
        "`a <https://x.org>`_ `a <https://y.org>`_",
        "[1]_ [#a]_ [#]_ [*]_ a_\n\n.. [1] one\n.. [#a] two\n.. [#] three\n.. [*] four",
        "[CIT]_\n\n.. [CIT] cited",
        "|ok| |Ok| |release| |all| everywhere_\n\n.. |ok| replace:: fine",
        ".. toctree::\n\n   sub/page\n   Title <sub/page.rst>\n   https://example.org\n   self\n   genindex",
        ".. math:: x\n   :label: e\n\n:eq:`e`",
        "|:heart:| :doc:`../../sub/page`",
        ":pep:`8` :guilabel:`x` :py:func:`f` :unknown:`x` :envvar:`HOME`",
        ".. code-block:: rst\n\n   :ref:`x`\n\n.. :ref:`x`\n\n::\n\n   :ref:`x`\n\n>>> `a`_",
        ".. unknown:: x\n\n   :ref:`x` `y`_",
        "\\`escaped`_ in_word a_b ``c_`` init__x *d*",
        "`embedded <sub/page.html#second>`_ me@example.org https://example.org/x_y.",
        ".. role:: custom\n\n:custom:`x` `title reference`",
        ".. contents::\n\nSec B\n-----\n\n`Sec B`_ contents_",
        ".. image:: pic.png\n   :name: image\n\n:ref:`x <image>`",
        "Section ``code`` *em*\n---------------------\n\n`Section code em`_",
        "Twice\n-----\n\nTwice\n-----\n\nText",
      })
  void fine(String text) {
    assertThat(findings(text)).isEmpty();
  }

  @Test
  void namesThatNothingDefines() {
    assertThat(
            findings(
                """
                :ref:`nolabel` :ref:`text <nolabel2>` :doc:`nopage` :doc:`sub/page.rst`
                :term:`nothing` name_ `phrase ref`_ `x <nowhere_>`_ |nosub| :eq:`noeq`
                :numref:`nofig` [2]_ [#b]_

                .. _alias: nothing-else_
                """))
        .containsExactlyInAnyOrder(
            "reference/undefined \"nolabel\"",
            "reference/undefined \"nolabel2\"",
            "reference/undefined \"nopage\"",
            "reference/undefined \"sub/page.rst\"",
            "reference/undefined \"nothing\"",
            "reference/undefined \"name\"",
            "reference/undefined \"phrase ref\"",
            "reference/undefined \"nowhere_\"",
            "reference/undefined \"nosub\"",
            "reference/undefined \"noeq\"",
            "reference/undefined \"nofig\"",
            "reference/undefined \"nothing-else_\"",
            "footnote/undefined \"[2]_\"",
            "footnote/undefined \"[#b]_\"");
  }

  @Test
  void filesThatDoNotExist() {
    assertThat(
            findings(
                """
                .. image:: nopic.png
                .. figure:: nofig.png

                   A caption with :ref:`nolabel`

                .. |sub| image:: nosub.png

                |sub| :download:`no.zip`

                .. literalinclude:: no.py
                .. include:: no.txt
                .. toctree::

                   nopage
                """))
        .containsExactlyInAnyOrder(
            "asset/missing \"nopic.png\"",
            "asset/missing \"nofig.png\"",
            "reference/undefined \"nolabel\"",
            "asset/missing \"nosub.png\"",
            "asset/missing \"no.zip\"",
            "asset/missing \"no.py\"",
            "liquid/missing-include \"no.txt\"",
            "reference/undefined \"nopage\"");
  }

  @Test
  void labelsWithoutATitleHaveNoTextToShow() {
    assertThat(
            findings(
                """
                .. _paragraph:

                Words :ref:`paragraph`.

                .. _image:

                .. image:: pic.png

                .. _figure:

                .. figure:: pic.png

                :ref:`image` :ref:`figure` :ref:`list`

                .. _list:

                - item
                """))
        .containsExactly(
            "reference/undefined \"paragraph\"",
            "reference/undefined \"image\"",
            "reference/undefined \"figure\"",
            "reference/undefined \"list\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".. note:: :ref:`bad`",
        ".. note::\n\n   :ref:`bad`",
        ".. admonition:: Title :ref:`bad`",
        ".. seealso:: :ref:`bad`",
        ".. versionadded:: 1.0 :ref:`bad`",
        ".. only:: html\n\n   :ref:`bad`",
        ".. hlist::\n\n   * :ref:`bad`",
        ".. list-table:: T\n\n   * - :ref:`bad`",
        ".. rubric:: :ref:`bad`",
        ".. parsed-literal::\n\n   :ref:`bad`",
        ".. py:function:: f(x)\n\n   :param x: :ref:`bad`",
        ".. option:: --foo\n\n   :ref:`bad`",
        ".. glossary::\n\n   Local\n      :ref:`bad`",
        ".. tabs::\n\n   .. tab:: x\n\n      :ref:`bad`",
        ".. |s| replace:: :ref:`bad`\n\n|s|",
        "+---------------+---+\n| :ref:`bad`    | b |\n+---------------+---+",
        "=====  ==========\na      :ref:`bad`\n=====  ==========",
        "term :ref:`bad`\n   definition",
        "| line\n| :ref:`bad`",
        "-f  :ref:`bad`",
        ":field: :ref:`bad`",
        "  quote\n\n  -- :ref:`bad`",
        "[#f]_\n\n.. [#f] :ref:`bad`",
        "Section :ref:`bad`\n------------------",
        ":ref:`text\n<bad>`",
      })
  void theNameIsFoundWhereverItStands(String text) {
    assertThat(findings(text)).containsExactly("reference/undefined \"bad\"");
  }

  @Test
  void slipsOfMarkup() {
    assertThat(findings("`no end and text")).containsExactly("link/broken-syntax \"`\"");
    assertThat(findings("anon__ `other`__\n\n__ https://example.org"))
        .containsExactly("link/broken-syntax \"`other`__\"");
    assertThat(findings("Twice\n-----\n\nTwice\n-----\n\nTwice_"))
        .containsExactly("link/broken-syntax \"Twice\"");
    assertThat(findings(".. _d: https://a.org\n.. _d: https://b.org\n\nd_"))
        .containsExactly("definition/conflict \".. _d: https://b.org\"");
    assertThat(findings("`x <sub/page.rst>`_ `y <sub/page.html#third>`_"))
        .containsExactly("link/missing-file \"sub/page.rst\"", "anchor/missing \"#third\"");
    assertThat(findings(".. [#u] Nothing refers to it.")).hasSize(1);
  }

  @Test
  void includedTextIsJudgedOnThePage() {
    Map<String, String> files =
        Map.of("inc.txt", "Before\n\nSTART\n\nPart\n----\n\n:ref:`bad` name_ own_ `Part`_\n");
    assertThat(
            findings(
                "a.rst",
                "A\n=\n\n.. include:: inc.txt\n   :start-after: START\n\n.. _own: https://x.org\n",
                files))
        .containsExactlyInAnyOrder(
            "inc.txt reference/undefined \"bad\"", "inc.txt reference/undefined \"name\"");
    assertThat(findings("a.rst", "A\n=\n\n.. include:: inc.txt\n   :start-after: NO\n", files))
        .containsExactly("liquid/missing-include \"NO\"");
    assertThat(findings("a.rst", "A\n=\n\n.. include:: a.rst\n", Map.of())).isEmpty();
  }

  @Test
  void markdownAndReStructuredTextNameEachOther() {
    String markdown =
        """
        # Page

        (md-label)=
        ## Part

        [a](a.rst) [b](a.rst#a-part) [c](a.rst#none) {ref}`rst-label` {ref}`rst-labels`
        {doc}`a` {term}`Widget`

        ```{eval-rst}
        .. _in-block:

        .. note:: :ref:`md-label` :ref:`bad` `x <nofile.html>`_

        ```
        """;
    String rst =
        "A\n=\n\n.. _rst-label:\n\nA part\n------\n\n:ref:`md-label` :doc:`m` :ref:`x <in-block>`\n";
    assertThat(findings("m.md", markdown, Map.of("a.rst", rst)))
        .containsExactlyInAnyOrder(
            "anchor/missing \"#none\"",
            "reference/undefined \"rst-labels\"",
            "reference/undefined \"bad\"",
            "link/missing-file \"nofile.html\"");
  }

  @Test
  void mutatedPagesHaveNoFaultOfOurs() {
    String[] pieces = {
      "`",
      "``",
      "*",
      "_",
      "__",
      "|",
      "::",
      "..",
      " ",
      "   ",
      "\n",
      "\n\n",
      "[1]_",
      "<",
      ">",
      "\\",
      ".. _a: ",
      ".. _b:\n",
      ".. note:: ",
      "+--+--+\n",
      "====\n",
      "==  ==\n",
      "- ",
      "a_",
      "`x <y>`_",
      "|s|_",
      ":ref:`x`",
      ":term:`y`",
      ".. |x| image:: y\n",
      ".. [#f] x\n",
      "[#f]_",
      ".. glossary::\n",
      ".. toctree::\n\n",
      ".. include:: a.rst\n",
      ".. image:: p\n",
      "   :name: n\n",
      "Title\n-----\n",
      ".. csv-table::\n",
      ".. raw:: html\n",
      ".. role:: r\n",
      "\ud83d\ude00",
      "\r\n",
      ".. math::\n",
    };
    Random random = new Random(33);
    Map<String, String> files = new TreeMap<>();
    files.put("conf.py", CONF);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(50);
      for (int k = 0; k < length; k++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      files.put(
          "p" + i + (i % 4 == 0 ? ".md" : ".rst"),
          i % 4 == 0 ? "```{eval-rst}\n" + text + "\n```\n" : text.toString());
    }
    Report report = GlossLint.ofTexts(files).check();
    assertThat(report.failures()).isEmpty();
    for (Finding finding : report.findings()) {
      String text = files.get(finding.location().path());
      assertThat(finding.location().end()).isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void whatTheConfigurationIncludesIsDefinedOnEveryPage() {
    String conf = "project = 'T'\nrst_epilog = '''\n.. include:: /links.txt\n'''\n";
    Map<String, String> files = new TreeMap<>();
    files.put("conf.py", conf);
    files.put("links.txt", ".. _there: https://example.org\n\n.. |word| replace:: x\n");
    files.put("index.rst", "Index\n=====\n\n`there`_ and |word|, not `gone`_.\n");
    assertThat(GlossLint.ofTexts(files).check().findings()).hasSize(1);
    files.put("conf.py", conf.replace("links", "made"));
    assertThat(GlossLint.ofTexts(files).check().findings()).isEmpty();
  }
}
