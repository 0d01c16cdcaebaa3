package io.github.glosslint.run;

import io.github.glosslint.document.Definition;
import io.github.glosslint.document.Document;
import io.github.glosslint.document.FrontMatter;
import io.github.glosslint.document.Link;
import io.github.glosslint.document.Reference;
import io.github.glosslint.linked.LinkedDocument;
import io.github.glosslint.linked.Target;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.survey.RecognisedSite;
import io.github.glosslint.survey.Survey;
import io.github.glosslint.survey.Survey.Example;
import io.github.glosslint.survey.Survey.ExternalLinks;
import io.github.glosslint.survey.Survey.FrontMatterUse;
import io.github.glosslint.survey.Survey.RelatedTerms;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.yaml.YamlMapping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what the documents of a tree are made of. For a single use. */
final class Surveyor {

  private final SourceTree tree;
  private final Set<Definition> definitions = new HashSet<>();
  private final Set<String> assets = new TreeSet<>();
  private final SortedMap<String, Integer> keys = new TreeMap<>();
  private final Set<String> urls = new HashSet<>();
  private int withFrontMatter;
  private int external;

  /** Lines by the files that they are in. */
  private final SortedMap<String, Set<Integer>> lists = new TreeMap<>();

  private final SortedMap<String, Set<Integer>> redirects = new TreeMap<>();
  private final Map<String, LineMap> lines = new HashMap<>();

  private Surveyor(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * Surveys a tree.
   *
   * @param documents all that were read
   * @param sites who publishes them
   */
  static Survey survey(
      SourceTree tree, List<LinkedDocument> documents, List<RecognisedSite> sites) {
    Surveyor surveyor = new Surveyor(tree);
    documents.forEach(surveyor::look);
    return surveyor.result(sites);
  }

  private void look(LinkedDocument linked) {
    Document document = linked.document();
    lookAtFrontMatter(document.frontMatter());
    for (int i = 0; i < document.links().size(); i++) {
      Link link = document.links().get(i);
      Target target = linked.linkTargets().get(i);
      count(target);
      if (link.kind().isFile() && target instanceof Target.Found found) {
        assets.add(found.path());
      }
    }
    for (int i = 0; i < document.definitions().size(); i++) {
      Definition definition = document.definitions().get(i);
      if (!definition.isComment() && definitions.add(definition)) {
        count(linked.definitionTargets().get(i));
      }
    }
    for (Reference reference : document.references()) {
      switch (reference.context()) {
        case SEE_ALSO -> add(reference.location(), lists);
        case SEE -> add(reference.location(), redirects);
        case PROSE, HEADING -> {}
      }
    }
  }

  private void lookAtFrontMatter(FrontMatter frontMatter) {
    if (!frontMatter.present()) {
      return;
    }
    withFrontMatter++;
    YamlMapping mapping = frontMatter.mapping();
    if (mapping != null) {
      Set<String> own = new TreeSet<>();
      mapping.entries().forEach(entry -> own.add(entry.key().value()));
      own.forEach(key -> keys.merge(key, 1, Integer::sum));
    }
  }

  private void count(Target target) {
    if (target instanceof Target.External web && web.isOfTheWeb()) {
      external++;
      int fragment = web.url().indexOf('#');
      urls.add(fragment < 0 ? web.url() : web.url().substring(0, fragment));
    }
  }

  private void add(Location location, SortedMap<String, Set<Integer>> places) {
    LineMap map = lines.computeIfAbsent(location.path(), path -> LineMap.of(text(path)));
    int line = map.line(location.start());
    places.computeIfAbsent(location.path(), path -> new TreeSet<>()).add(line);
  }

  private String text(String path) {
    SourceText text = tree.text(path);
    return text == null ? "" : text.content();
  }

  private Survey result(List<RecognisedSite> sites) {
    SortedMap<String, Integer> defining = new TreeMap<>();
    for (Definition definition : definitions) {
      defining.merge(folder(definition.location().path()), 1, Integer::sum);
    }
    SortedMap<String, Integer> shown = new TreeMap<>();
    assets.forEach(asset -> shown.merge(folder(asset), 1, Integer::sum));
    Set<String> hosts = new HashSet<>();
    urls.forEach(url -> hosts.add(host(url)));
    return new Survey(
        tree.root(),
        sites,
        relatedTerms(),
        defining,
        shown,
        new FrontMatterUse(withFrontMatter, keys),
        new ExternalLinks(external, urls.size(), hosts.size()));
  }

  private RelatedTerms relatedTerms() {
    Set<String> files = new TreeSet<>(lists.keySet());
    files.addAll(redirects.keySet());
    return new RelatedTerms(
        lists.values().stream().mapToInt(Set::size).sum(),
        redirects.values().stream().mapToInt(Set::size).sum(),
        files.size(),
        example(lists.isEmpty() ? redirects : lists));
  }

  private @Nullable Example example(SortedMap<String, Set<Integer>> places) {
    if (places.isEmpty()) {
      return null;
    }
    String path = places.firstKey();
    int line = Objects.requireNonNull(places.get(path)).iterator().next();
    LineMap map = lines.computeIfAbsent(path, file -> LineMap.of(text(file)));
    return new Example(path, line, text(path).substring(map.start(line), map.end(line)).strip());
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String host(String url) {
    int start = url.indexOf("//") + 2;
    int end = start;
    while (end < url.length() && "/?#".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    return url.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
