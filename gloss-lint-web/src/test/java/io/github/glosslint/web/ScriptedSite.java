package io.github.glosslint.web;

import io.github.glosslint.web.net.Exchange;
import io.github.glosslint.web.net.PageRequest;
import io.github.glosslint.web.net.Transport;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A public host that redirects, in front of a network: loopback has no public hosts. */
final class ScriptedSite implements Transport {

  static final String HOST = "start.site";

  private final Transport network;
  private final Map<String, String> redirects;
  private final Queue<String> passedOn = new ConcurrentLinkedQueue<>();

  /**
   * A site.
   *
   * @param redirects where paths lead
   */
  ScriptedSite(Transport network, Map<String, String> redirects) {
    this.network = network;
    this.redirects = redirects;
  }

  /** URLs that something else than the site was asked for. */
  List<String> passedOn() {
    return List.copyOf(passedOn);
  }

  @Override
  public Exchange exchange(PageRequest request) {
    String location = redirects.get(request.url().path());
    if (request.url().host().equals(HOST) && location != null) {
      return new Exchange.Answer(302, Map.of("location", location), null, 1);
    }
    passedOn.add(request.url().key());
    return network.exchange(request);
  }

  @Override
  public boolean resolves(String host) {
    return network.resolves(host);
  }

  @Override
  public void cancel() {
    network.cancel();
  }

  @Override
  public void close() {
    network.close();
  }
}
