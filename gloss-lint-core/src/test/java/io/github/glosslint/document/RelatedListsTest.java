package io.github.glosslint.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.glosslint.document.RelatedTerms.Item;
import io.github.glosslint.document.RelatedTerms.Kind;
import io.github.glosslint.text.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelatedListsTest {

  @Test
  void listsComeBackAsTheyWere() {
    List<RelatedTerms> lists =
        List.of(
            new RelatedTerms(
                Kind.SEE_ALSO,
                "See also",
                true,
                List.of(
                    new Item("[語]", at("a.md", 9, 12)),
                    new Item("", at("a.md", 13, 13)),
                    new Item("[B]", at("_includes/b.md", 0, 3))),
                at("a.md", 0, 8),
                at("a.md", 0, 20)),
            new RelatedTerms(
                Kind.SEE, "See", false, List.of(), at("a.md", 30, 33), at("a.md", 30, 40)));
    RelatedLists kept = RelatedLists.of("a.md", lists);
    assertThat(kept.all()).isEqualTo(lists);
    assertThat(kept).isEqualTo(RelatedLists.of("a.md", lists)).isNotEqualTo(none());
    assertThat(none().all()).isEmpty();
  }

  private static RelatedLists none() {
    return RelatedLists.of("a.md", List.of());
  }

  private static Location at(String path, int start, int end) {
    return new Location(path, start, end);
  }
}
