package io.github.glosslint.cli.init;

import io.github.glosslint.report.Documents;
import io.github.glosslint.report.SafeText;
import io.github.glosslint.report.Summary;
import io.github.glosslint.report.Tally;
import io.github.glosslint.report.Wording;
import io.github.glosslint.survey.RecognisedSite;
import io.github.glosslint.survey.Survey;
import io.github.glosslint.text.PathNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** What a tree is made of, in words. */
public final class SurveyText {

  /** So many entries of a list are named, and so many sites: a tree can have hundreds. */
  private static final int MOST_NAMED = 5;

  private static final int MOST_SITES = 12;

  /** Other texts have such a list here and there. */
  private static final int FEWEST_OF_A_GLOSSARY = 3;

  private static final int LONGEST_EXAMPLE = 60;

  private final Survey survey;
  private final PathNames names;

  /**
   * @param names how paths are shown
   */
  SurveyText(Survey survey, PathNames names) {
    this.survey = survey;
    this.names = names;
  }

  /** A line a fact, as {@code init} prints them. */
  String print(Summary summary) {
    List<Row> rows = new ArrayList<>();
    for (RecognisedSite site : shownSites()) {
      rows.add(new Row(site.generator(), site(site)));
    }
    int more = sites().size() - rows.size();
    if (more > 0) {
      rows.add(new Row("…", Wording.count(more, "more site")));
    }
    boolean glossary = survey.relatedTerms().lists() >= FEWEST_OF_A_GLOSSARY;
    add(rows, glossary ? "glossary" : "see also", relatedTerms());
    add(rows, "definitions", folders(survey.definitions(), "definition"));
    add(rows, "assets", folders(survey.assets(), "file"));
    add(rows, "front matter", frontMatter());
    add(rows, "external", externalLinks());
    Documents documents = summary.documents();
    add(rows, "not read", tally(documents.languages()));
    add(rows, "left out", tally(documents.leftOutBy()));
    int uncounted = documents.uncounted().size();
    add(rows, "not counted", uncounted == 0 ? "" : Wording.count(uncounted, "large folder"));
    int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append("  ").append(SafeText.of(row.name()));
      text.append(" ".repeat(width - row.name().length() + 2));
      text.append(SafeText.masked(row.text())).append('\n');
    }
    return text.toString();
  }

  private record Row(String name, String text) {}

  private static void add(List<Row> rows, String name, String text) {
    if (!text.isEmpty()) {
      rows.add(new Row(name, text));
    }
  }

  /** Folders with documents, and one of each site that has none which is read. */
  private List<RecognisedSite> sites() {
    Set<String> read = new HashSet<>();
    for (RecognisedSite site : survey.sites()) {
      if (site.documents() > 0) {
        read.add(site.marker());
      }
    }
    List<RecognisedSite> sites = new ArrayList<>();
    for (RecognisedSite site : survey.sites()) {
      if (site.documents() > 0 || (!site.marker().isEmpty() && read.add(site.marker()))) {
        sites.add(site);
      }
    }
    return sites;
  }

  List<RecognisedSite> shownSites() {
    List<RecognisedSite> sites = sites();
    return sites.subList(0, Math.min(MOST_SITES, sites.size()));
  }

  /** A site, without the name of its generator. */
  String site(RecognisedSite site) {
    StringJoiner text = new StringJoiner(", ");
    if (!site.marker().isEmpty()) {
      text.add(folder(site.folder()) + " (" + name(site.marker()) + ")");
    }
    text.add(Wording.count(site.documents(), "document"));
    text.add(
        site.isUnderstood()
            ? "anchors as " + site.anchors()
            : "anchors and URLs of its own, which are not judged");
    return text.toString();
  }

  /** Lists of related terms; empty if there are none. */
  String relatedTerms() {
    Survey.RelatedTerms terms = survey.relatedTerms();
    Survey.Example example = terms.example();
    if (example == null) {
      return "";
    }
    StringJoiner lists = new StringJoiner(" and ");
    if (terms.lists() > 0) {
      lists.add(Wording.count(terms.lists(), "list") + " of related terms");
    }
    if (terms.redirects() > 0) {
      lists.add(Wording.count(terms.redirects(), "redirect"));
    }
    return lists
        + " in "
        + Wording.count(terms.documents(), "file")
        + ", such as \""
        + Wording.cut(example.text(), LONGEST_EXAMPLE)
        + "\" ("
        + name(example.path())
        + ":"
        + example.line()
        + ")";
  }

  /** Links to the web; empty if there are none. */
  String externalLinks() {
    Survey.ExternalLinks links = survey.externalLinks();
    return links.links() == 0
        ? ""
        : Wording.count(links.links(), "link")
            + " to "
            + Wording.count(links.urls(), "URL")
            + " on "
            + Wording.count(links.hosts(), "host");
  }

  private String frontMatter() {
    Survey.FrontMatterUse use = survey.frontMatter();
    return use.documents() == 0
        ? ""
        : Wording.count(use.documents(), "document")
            + (use.keys().isEmpty() ? "" : ": " + tally(use.keys()));
  }

  private String folders(Map<String, Integer> counts, String noun) {
    if (counts.isEmpty()) {
      return "";
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    StringJoiner list = new StringJoiner(", ");
    list(list, counts, true);
    return Wording.count(all, noun) + ": " + list;
  }

  private String tally(Map<String, Integer> counts) {
    StringJoiner list = new StringJoiner(", ");
    list(list, counts, false);
    return list.toString();
  }

  private void list(StringJoiner list, Map<String, Integer> counts, boolean paths) {
    List<Map.Entry<String, Integer>> rows = Tally.mostFirst(counts);
    for (Map.Entry<String, Integer> row : rows.subList(0, Math.min(MOST_NAMED, rows.size()))) {
      String name = paths ? folder(row.getKey()) : row.getKey();
      list.add(name + " (" + Wording.grouped(row.getValue()) + ")");
    }
    if (rows.size() > MOST_NAMED) {
      list.add((rows.size() - MOST_NAMED) + " more");
    }
  }

  private String folder(String path) {
    String name = name(path);
    return name.isEmpty() ? "./" : name.endsWith("/") ? name : name + "/";
  }

  private String name(String path) {
    return names.name(survey.root().resolve(path));
  }
}
