package io.github.glosslint.benchmarks;

import io.github.glosslint.GlossLint;
import io.github.glosslint.report.Report;
import io.github.glosslint.markup.AnchorStyle;
import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.config.Settings;
import io.github.glosslint.config.SettingsVocabulary;
import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.document.Labels;
import io.github.glosslint.document.Syntax;
import io.github.glosslint.generator.Generators;
import io.github.glosslint.markup.commonmark.CommonMarkReader;
import io.github.glosslint.markup.Flavor;
import io.github.glosslint.markup.kramdown.KramdownBlocks;
import io.github.glosslint.linked.Site;
import io.github.glosslint.workspace.SiteLinker;
import io.github.glosslint.source.SourceTree;
import io.github.glosslint.template.liquid.Liquid;
import io.github.glosslint.template.liquid.LiquidOptions;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.SourceText;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The stages of the pipeline, each over all of its input. Parsing and expanding use one thread and
 * no disk; linking and checking read the tree from the disk with all processors.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class Stages {

  @Benchmark
  public void parseCommonMark(Texts texts, Volume volume, Blackhole sink) {
    CommonMarkReader reader = CommonMarkReader.of(Flavor.of(AnchorStyle.GITHUB));
    for (SourceText page : texts.pages) {
      MappedText text = MappedText.verbatim(page, 0);
      DocumentBuilder builder = new DocumentBuilder(page.path(), Syntax.GFM, text.origins());
      reader.read(text, builder);
      sink.consume(builder.build());
    }
    volume.MB += texts.pagesSize;
  }

  @Benchmark
  public void parseKramdown(Texts texts, Volume volume, Blackhole sink) {
    Flavor options = Flavor.of(AnchorStyle.KRAMDOWN_GFM);
    for (SourceText page : texts.pages) {
      MappedText text = MappedText.verbatim(page, 0);
      DocumentBuilder builder = new DocumentBuilder(page.path(), Syntax.KRAMDOWN, text.origins());
      KramdownBlocks.of(text, options).read(builder, Labels.NONE);
      sink.consume(builder.build());
    }
    volume.MB += texts.pagesSize;
  }

  @Benchmark
  public void expandLiquid(Texts texts, Volume volume, Blackhole sink) {
    List<SourceText> includes = Texts.markdown(texts.glossaryFolder.resolve("_includes"));
    GlossarySite site = new GlossarySite(includes);
    Map<String, Object> page = Map.of("page", Map.of("title", "Page"));
    for (int i = 0; i < 100; i++) {
      // A new one each time: it expands an include once for all pages.
      Liquid liquid = Liquid.of(site, LiquidOptions.of(Set.of(), Set.of(), Set.of(), ""));
      for (SourceText text : texts.glossary) {
        sink.consume(liquid.expand(text, 0, page));
      }
      volume.MB += texts.glossarySize;
    }
  }

  @Benchmark
  public Site link(Texts texts, Volume volume) throws IOException {
    SettingsVocabulary vocabulary = Generators.vocabulary(GlossLint.rules());
    EffectiveSettings settings = EffectiveSettings.of(Settings.defaults(), vocabulary);
    SourceTree tree = SourceTree.open(texts.folder, List.of(texts.folder), Settings.defaults());
    Site site = SiteLinker.link(tree, settings, Clock.systemUTC());
    volume.MB += texts.pagesSize;
    return site;
  }

  @Benchmark
  public Report check(Texts texts, Volume volume) {
    Report report = GlossLint.at(texts.folder).settings(Settings.defaults()).check();
    volume.MB += texts.pagesSize;
    return report;
  }
}
