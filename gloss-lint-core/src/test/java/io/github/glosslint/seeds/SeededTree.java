package io.github.glosslint.seeds;

import io.github.glosslint.GlossLint;
import io.github.glosslint.catalogue.RuleCatalogue;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.finding.Region;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.report.Report;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.text.LineMap;
import io.github.glosslint.text.Location;
import io.github.glosslint.workspace.SiteLinker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A tree from which things are taken away, round by round, and put back again. */
final class SeededTree {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private final Path root;
  private final List<Victim> victims;
  private final Map<String, String> texts = new HashMap<>();

  /** Whether it is for the web to say that the site's own host has no such page. */
  private final boolean webTells;

  /** How many victims were taken, and how many places had to show. */
  int seeds;

  int places;

  private SeededTree(Path root, List<Victim> victims) {
    this.root = root;
    this.victims = victims;
    this.webTells = !Files.exists(root.resolve("_config.yml"));
  }

  static SeededTree at(Path root) throws IOException {
    Settings settings = Settings.defaults();
    SourceTree tree = SourceTree.open(root, List.of(root), settings);
    EffectiveSettings effective =
        EffectiveSettings.of(settings, Generators.vocabulary(RuleCatalogue.of(List.of())));
    return new SeededTree(root, Victims.in(SiteLinker.link(tree, effective, CLOCK), root));
  }

  int size() {
    return victims.size();
  }

  /**
   * Takes some victims away, checks the tree and puts them back.
   *
   * @return what led to one of them and did not show, in words
   */
  List<String> round(Random random, int count) throws IOException {
    List<Victim> order = new ArrayList<>(victims);
    Collections.shuffle(order, random);
    Damage damage = new Damage(root, this::original);
    for (Victim victim : order.subList(0, Math.min(count, order.size()))) {
      damage.add(victim, random);
    }
    try {
      damage.inflict();
      return silent(damage);
    } finally {
      damage.mend();
    }
  }

  private List<String> silent(Damage damage) {
    Set<String> shown = shown();
    List<String> silent = new ArrayList<>();
    for (Victim victim : damage.victims()) {
      seeds++;
      for (Victim.Trace trace : victim.expected()) {
        if (!damage.leavesReadable(trace)) {
          continue;
        }
        Location place = trace.place();
        String text = original(place.path());
        if (webTells && text.startsWith("http", place.start())) {
          continue;
        }
        places++;
        String at = place.path() + ":" + LineMap.of(text).line(place.start());
        if (!shown.contains(at)) {
          String marked = text.substring(place.start(), place.end());
          silent.add(victim.kind() + " " + victim.place() + " left " + at + " silent: " + marked);
        }
      }
    }
    return silent;
  }

  /** The lines with a finding or something that is listed as unknown. */
  private Set<String> shown() {
    Report report = GlossLint.at(root).workingDirectory(root).clock(CLOCK).listUnknown().check();
    Set<String> shown = new HashSet<>();
    report.findings().forEach(finding -> show(finding.path(), finding.region(), shown));
    report
        .summary()
        .ledger()
        .unknownPlaces()
        .forEach(place -> show(place.path(), place.region(), shown));
    return shown;
  }

  private static void show(String path, Region region, Set<String> shown) {
    for (int line = region.line(); line <= region.endLine(); line++) {
      shown.add(path + ":" + line);
    }
  }

  private String original(String path) {
    return texts.computeIfAbsent(
        path,
        name -> {
          try {
            return Files.readString(root.resolve(name));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
