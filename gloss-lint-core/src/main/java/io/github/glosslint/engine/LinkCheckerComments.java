package io.github.glosslint.engine;

import io.github.glosslint.config.EffectiveSettings;
import io.github.glosslint.document.Comment;
import io.github.glosslint.finding.RuleId;
import io.github.glosslint.linked.Site;
import io.github.glosslint.suppression.CommentDirective;
import io.github.glosslint.suppression.CommentDirective.Speaker;
import io.github.glosslint.suppression.DirectiveReader;
import io.github.glosslint.suppression.FileSuppressions;
import io.github.glosslint.text.Location;
import io.github.glosslint.text.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where comments keep link checkers from looking. These tools do not request such URLs, and whoever
 * wrote the comment may have had a reason for that. A comment of our own is about what is reported.
 */
public final class LinkCheckerComments {

  private static final RuleId OF_URLS = new RuleId("url/dead");

  private final Map<String, FileSuppressions> files = new HashMap<>();

  private LinkCheckerComments() {}

  /**
   * Finds them.
   *
   * @param texts reads a file, given its path from the root; null where there is none to be read
   */
  public static LinkCheckerComments in(
      Site site, EffectiveSettings settings, Function<String, @Nullable SourceText> texts) {
    LinkCheckerComments comments = new LinkCheckerComments();
    DirectiveReader reader = new DirectiveReader(settings.catalogue());
    Suppressor.comments(site).forEach((path, inFile) -> comments.read(path, inFile, reader, texts));
    return comments;
  }

  private void read(
      String path,
      Set<Comment> comments,
      DirectiveReader reader,
      Function<String, @Nullable SourceText> texts) {
    List<CommentDirective> directives = new ArrayList<>(comments.size());
    boolean any = false;
    for (Comment comment : comments) {
      CommentDirective directive = reader.read(comment, "");
      if (directive != null) {
        directives.add(directive);
        any |= directive.speaker() == Speaker.LINK_CHECKER;
      }
    }
    SourceText source = any ? texts.apply(path) : null;
    if (source != null) {
      files.put(path, new FileSuppressions(directives, source.content()));
    }
  }

  /** Whether the URL at a place may be requested. */
  public boolean allow(Location place) {
    FileSuppressions here = files.get(place.path());
    return here == null
        || here.covering(OF_URLS, place).stream()
            .noneMatch(each -> each.directive().speaker() == Speaker.LINK_CHECKER);
  }
}
