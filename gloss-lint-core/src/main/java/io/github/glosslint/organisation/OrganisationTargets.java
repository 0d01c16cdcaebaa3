package io.github.glosslint.organisation;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What URLs lead to in the repositories of an organisation. Immutable and thread-safe. */
public final class OrganisationTargets {

  /** An answer that nobody gives: several repositories were asked about the URL. */
  private static final String SEVERAL = "";

  private final Map<String, Answer> answers = new HashMap<>();

  private OrganisationTargets() {}

  /**
   * What one repository says of a URL.
   *
   * @param repository what it is called here
   */
  public record Answer(String repository, LinkTarget target) {}

  /**
   * @param repositories what each says of URLs, by what they are called here, such as {@code
   *     owner/name}; not empty
   */
  public static OrganisationTargets of(Map<String, RepositoryTargets> repositories) {
    OrganisationTargets all = new OrganisationTargets();
    repositories.forEach(
        (name, targets) ->
            targets
                .byUrl()
                .forEach(
                    (url, target) ->
                        all.answers.merge(
                            url,
                            new Answer(name, target),
                            (one, other) -> new Answer(SEVERAL, one.target()))));
    return all;
  }

  /**
   * What a URL leads to.
   *
   * @param url as a repository was asked about it
   * @return empty if no repository was, or several were
   */
  public Optional<Answer> answer(String url) {
    return Optional.ofNullable(answers.get(url))
        .filter(answer -> !answer.repository().equals(SEVERAL));
  }

  /** See {@link #answer(String)}. */
  public Optional<Answer> answer(URI url) {
    return answer(url.toString());
  }
}
