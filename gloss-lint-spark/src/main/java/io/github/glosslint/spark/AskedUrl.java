package io.github.glosslint.spark;

import io.github.glosslint.verdict.HostShare;
import io.github.glosslint.verdict.UrlReport;
import io.github.glosslint.web.url.InvalidUrlException;
import io.github.glosslint.web.url.UrlReader;
import io.github.glosslint.web.url.WebUrl;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A row for each URL of each repository that the web is to be asked about. */
final class AskedUrl implements FlatMapFunction<LinkedRepository, Row> {

  static final String REPOSITORY = "repository";
  static final String PROFILE = "profile";
  static final String URL = "url";

  /** The URL without its fragment, as documents write it. */
  static final String TEXT = "text";

  /** What hosts are dealt out by; empty for what is no URL. */
  static final String DOMAIN = "domain";

  static final StructType ROW =
      new StructType()
          .add(REPOSITORY, DataTypes.StringType, false)
          .add(PROFILE, DataTypes.StringType, false)
          .add(URL, DataTypes.StringType, false)
          .add(TEXT, DataTypes.StringType, false)
          .add(DOMAIN, DataTypes.StringType, false);

  private static final long serialVersionUID = 1;

  private final Checkpoint checkpoint;

  AskedUrl(Checkpoint checkpoint) {
    this.checkpoint = checkpoint;
  }

  @Override
  public Iterator<Row> call(LinkedRepository repository) throws IOException {
    RepositoryFacts facts = repository.facts();
    List<Row> rows = new ArrayList<>();
    UrlReader reader = new UrlReader();
    for (String url : open(repository)) {
      String text = UrlReport.withoutFragment(url);
      String domain = HostShare.domain(host(reader, text));
      rows.add(RowFactory.create(facts.name(), facts.profile(), url, text, domain));
    }
    return rows.iterator();
  }

  /** The URLs for which no other repository answers. */
  private Collection<String> open(LinkedRepository repository) throws IOException {
    RepositoryFacts facts = repository.facts();
    List<String> urls = RepositoryReader.urls(checkpoint, facts);
    if (repository.targets().isEmpty()) {
      return urls;
    }
    NotedQuestion left = new NotedQuestion();
    UrlProfile profile = HostAsker.profile(checkpoint, facts.profile());
    NeighbourTarget.oracle(facts.name(), repository.targets().values(), left)
        .ask(profile.question(urls, Clock.systemUTC()));
    return left.urls();
  }

  private static String host(UrlReader reader, String text) {
    try {
      return reader.read(text).host();
    } catch (InvalidUrlException e) {
      return "";
    }
  }

  /** What a server is asked for; the text itself where there is none to ask. */
  static String key(UrlReader reader, String url) {
    String text = UrlReport.withoutFragment(url);
    try {
      WebUrl read = reader.read(text);
      return read.key();
    } catch (InvalidUrlException e) {
      return text;
    }
  }
}
