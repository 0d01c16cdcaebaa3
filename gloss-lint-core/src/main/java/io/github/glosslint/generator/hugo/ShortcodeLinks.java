package io.github.glosslint.generator.hugo;

import io.github.glosslint.generator.hugo.PageOutput.Sink;
import io.github.glosslint.generator.hugo.ShortcodeTag.Argument;
import io.github.glosslint.generator.hugo.WrittenUrls.Written;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Links, pictures and other media that templates write of arguments, as HTML of the page. */
final class ShortcodeLinks {

  private final HugoConfig config;
  private final SitePages pages;
  private final SiteUrls urls;
  private final PageReferences references;

  ShortcodeLinks(HugoConfig config, SitePages pages, SiteUrls urls, PageReferences references) {
    this.config = config;
    this.pages = pages;
    this.urls = urls;
    this.references = references;
  }

  /** Adds those that the template of a tag writes. */
  void add(
      HugoPage page,
      SourceText file,
      ShortcodeTag tag,
      ShortcodeTemplate template,
      PageOutput output) {
    if (tag.name().equals("figure") && template.file().isEmpty()) {
      figure(page, file, tag, output);
    }
    for (Written written : template.urls().of(tag)) {
      if (written.argument().value().indexOf('"') < 0) {
        add(page, file, written, output);
      }
    }
  }

  /** Hugo's own picture, whose paths it copies if they name no resource. */
  private void figure(HugoPage page, SourceText file, ShortcodeTag tag, PageOutput output) {
    Argument src = tag.argument("src");
    src = src == null ? tag.argument("0") : src;
    if (src != null && urls.resource(page, src.value(), false) == null) {
      put(file, "img", "src", CallValue.of(src), src, output);
    }
    Argument link = tag.argument("link");
    if (link != null) {
      put(file, "a", "href", CallValue.of(link), link, output);
    }
  }

  private void add(HugoPage page, SourceText file, Written written, PageOutput output) {
    CallValue value = written.value();
    String language = page.language();
    switch (value.meaning()) {
      case URL ->
          put(file, written.element(), written.attribute(), value, written.argument(), output);
      case OF_SITE, OF_LANGUAGE -> {
        boolean ofLanguage = value.meaning() == CallValue.Meaning.OF_LANGUAGE;
        String prefix = ofLanguage ? pages.urls().prefix(language) : "";
        CallValue whole = based(value, config.base(language), prefix);
        if (whole != null) {
          put(file, written.element(), written.attribute(), whole, written.argument(), output);
        }
      }
      case PAGE -> {
        if (value.before().isEmpty() && value.behind().isEmpty()) {
          Location place = written.argument().in(file.path());
          output.put("\n<a href=\"", place, false, Sink.HTML);
          for (PageReferences.Written part :
              references.of(page, file, written.argument(), language, false, output.facts())) {
            output.put(part.text(), part.origin(), part.verbatim(), Sink.HTML);
          }
          output.put("\">", place, false, Sink.HTML);
        }
      }
    }
  }

  /**
   * What {@code relURL} and the like make of a text.
   *
   * @param prefix of the language, with a slash before it; empty if it has none
   * @return null where versions of Hugo differ
   */
  private @Nullable CallValue based(CallValue value, String base, String prefix) {
    String text = value.text();
    if (text.contains(":") || text.startsWith("//")) {
      return value;
    }
    boolean rooted = text.startsWith("/");
    if (text.startsWith("#") || !base.equals("/") && (rooted || config.rebases())) {
      return null;
    }
    String named = rooted ? text : "/" + text;
    boolean has = named.equals(prefix) || named.startsWith(prefix + "/");
    String language = prefix.isEmpty() || has ? "" : prefix.substring(1) + (rooted ? "" : "/");
    return value.between(rooted && language.isEmpty() ? "" : base + language, "");
  }

  private static void put(
      SourceText file,
      String element,
      String attribute,
      CallValue value,
      Argument argument,
      PageOutput output) {
    Location place = argument.in(file.path());
    boolean same = argument.end() - argument.start() == argument.value().length();
    boolean picture = element.equals("img");
    boolean open = picture || element.equals("a") || element.equals("source");
    String start = "\n<" + element + (picture ? " alt=\" \" " : " ") + attribute + "=\"";
    output.put(start + value.before(), place, false, Sink.HTML);
    output.put(argument.value(), place, same, Sink.HTML);
    String end = value.behind() + "\">" + (open ? "" : "</" + element + ">");
    output.put(end, place, false, Sink.HTML);
  }
}
