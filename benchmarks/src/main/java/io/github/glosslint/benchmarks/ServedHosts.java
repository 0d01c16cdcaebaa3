package io.github.glosslint.benchmarks;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hosts of {@link UrlServer}: 250 a block, 127.0.1.1 to 127.0.1.250, 127.0.2.1 and so on. */
final class ServedHosts {

  private static final int BLOCK = 250;

  private final List<ServedHost> hosts = new ArrayList<>();

  ServedHosts(int count) {
    for (int i = 0; i < count; i++) {
      hosts.add(new ServedHost(i, "127.0." + (1 + i / BLOCK) + "." + (1 + i % BLOCK)));
    }
  }

  /** The host at an address; null for others, such as 127.0.0.1, which tells the figures. */
  @Nullable ServedHost at(InetAddress address) {
    byte[] bytes = address.getAddress();
    int last = Byte.toUnsignedInt(bytes[bytes.length - 1]) - 1;
    int block = Byte.toUnsignedInt(bytes[bytes.length - 2]) - 1;
    int index = block * BLOCK + last;
    boolean known = block >= 0 && last >= 0 && last < BLOCK && index < hosts.size();
    return known ? hosts.get(index) : null;
  }

  /** Another host, where redirects of this one lead. */
  ServedHost after(ServedHost host) {
    return hosts.get((host.index + 1) % hosts.size());
  }

  void reset() {
    hosts.forEach(ServedHost::reset);
  }

  /** Totals, a name and a number a line. */
  String totals() {
    int most = hosts.stream().mapToInt(host -> host.mostRunning).max().orElse(0);
    return "requests "
        + hosts.stream().mapToInt(host -> host.requests).sum()
        + "\nconnections "
        + hosts.stream().mapToInt(host -> host.connections).sum()
        + "\nmost-at-a-time-per-host "
        + most
        + "\nhosts-at-that-number "
        + hosts.stream().filter(host -> host.mostRunning == most).count()
        + "\nmillis "
        + hosts.stream().mapToLong(host -> host.millis).sum()
        + "\n";
  }

  /** {@link #totals}, and {@link ServedHost#line} of each host. */
  String figures() {
    StringBuilder text = new StringBuilder(totals());
    hosts.forEach(host -> text.append(host.line()).append('\n'));
    return text.toString();
  }
}
