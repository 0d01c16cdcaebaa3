package io.github.glosslint.markup.frontmatter;

import io.github.glosslint.document.Comment;
import io.github.glosslint.text.SourceText;
import io.github.glosslint.text.Span;
import io.github.glosslint.yaml.YamlComments;
import io.github.glosslint.yaml.YamlMapping;
import io.github.glosslint.yaml.YamlNode;
import io.github.glosslint.yaml.YamlScalar;
import io.github.glosslint.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what front matter says to this tool: in comments, and under a key of the tool's name,
 * {@code gloss-lint: {disable: [rule]}}, which says of the whole file what a comment could say.
 */
final class FrontMatterComments {

  private static final String KEY = "gloss-lint";
  private static final String DISABLE = "disable";
  private static final String SAYS = "gloss-lint-disable-file ";

  private final SourceText source;
  private final List<Comment> found = new ArrayList<>(0);

  private FrontMatterComments(SourceText source) {
    this.source = source;
  }

  static List<Comment> in(SourceText source, int from, int to, @Nullable YamlMapping mapping) {
    String text = source.content();
    // Not searched for in the page behind it, which is a hundred times as long.
    if (!text.substring(from, to).contains(KEY)) {
      return List.of();
    }
    FrontMatterComments comments = new FrontMatterComments(source);
    for (Span span : YamlComments.in(text, from, to)) {
      String said = Comment.in(text, span.start() + 1, span.end());
      if (said != null) {
        comments.add(said, span);
      }
    }
    if (mapping != null) {
      comments.addKey(mapping);
    }
    return comments.found;
  }

  private void addKey(YamlMapping mapping) {
    for (YamlMapping.Entry entry : mapping.entries()) {
      if (entry.key().value().equals(KEY) && entry.value() instanceof YamlMapping settings) {
        for (YamlMapping.Entry setting : settings.entries()) {
          if (setting.key().value().equals(DISABLE)) {
            addRules(setting.value());
          } else {
            add(KEY + "-" + setting.key().value(), setting.key().span());
          }
        }
      }
    }
  }

  /** Rules as a text, in a list, as keys with reasons; or all rules. */
  private void addRules(YamlNode rules) {
    if (rules instanceof YamlScalar scalar) {
      String value = scalar.value().strip();
      if (value.equals("true") || value.equals("all")) {
        add(SAYS.strip(), scalar.span());
      } else if (!value.isEmpty() && !value.equals("false")) {
        add(SAYS + value, scalar.span());
      }
    } else if (rules instanceof YamlSequence sequence) {
      sequence.items().forEach(this::addRules);
    } else if (rules instanceof YamlMapping reasons) {
      for (YamlMapping.Entry entry : reasons.entries()) {
        String reason = entry.value() instanceof YamlScalar text ? " -- " + text.value() : "";
        add(SAYS + entry.key().value() + reason, entry.key().span());
      }
    }
  }

  private void add(String said, Span span) {
    found.add(new Comment(said, source.at(span)));
  }
}
