package io.github.glosslint.generator.mkdocs;

import io.github.glosslint.document.DocumentBuilder;
import io.github.glosslint.markup.LabelKeys;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.MappedText;
import io.github.glosslint.text.OriginMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in which programs of the site replace something: comments, or braces of templates. */
final class ReplacedText {

  /** A comment that a program of the site may replace: {@code <!-- md:option x -->}. */
  private static final Pattern HOOKED = Pattern.compile("<!--\\s*[a-zA-Z][\\w-]*:[\\w-]+(.*?)-->");

  private static final Pattern BRACES = Pattern.compile("\\{\\{.*?\\}\\}|\\{%.*?%\\}|\\{!.*?!\\}");

  private final Extras extras;
  private final OriginMap.Builder out;
  private final List<Consumer<DocumentBuilder>> facts;

  ReplacedText(Extras extras, OriginMap.Builder out, List<Consumer<DocumentBuilder>> facts) {
    this.extras = extras;
    this.out = out;
    this.facts = facts;
  }

  void write(Line line, boolean heading) {
    String text = line.text();
    boolean hooked = extras.hooks() && text.indexOf("<!--") >= 0;
    boolean braced = extras.templates() && text.indexOf('{') >= 0;
    int at = 0;
    if (hooked || braced) {
      Matcher matcher = (hooked ? HOOKED : BRACES).matcher(text);
      while (matcher.find()) {
        line.part(at, matcher.start()).write(out);
        at = matcher.end();
        if (braced && !hooked) {
          facts.add(DocumentBuilder::anchorsUnknown);
        } else {
          addHooked(matcher.group(1).strip());
        }
        if (heading || !hooked) {
          Location place =
              new Location(line.path(), line.start() + matcher.start(), line.start() + at);
          out.written(MappedText.UNKNOWN_TEXT, place);
        } else {
          line.part(matcher.start(), at).write(out);
        }
      }
    }
    line.part(at, text.length()).write(out);
  }

  /** A program may make an id and a label of what the comment says. */
  private void addHooked(String said) {
    int start = said.length();
    while (start > 0 && " .:/+".indexOf(said.charAt(start - 1)) < 0) {
      start--;
    }
    String name = said.substring(start);
    if (!name.isEmpty()) {
      facts.add(
          b ->
              b.possibleId(MappedText.UNKNOWN_TEXT + name)
                  .openLabel(MappedText.UNKNOWN_TEXT + LabelKeys.of(name)));
    }
  }
}
