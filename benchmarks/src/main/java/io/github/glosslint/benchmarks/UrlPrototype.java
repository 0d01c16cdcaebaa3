package io.github.glosslint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * What {@link UrlBench} is compared with: OkHttp as it comes, a thread a connection, URLs in the
 * order of the file; HEAD, then GET for what HEAD did not find. No pace, no verdicts, no report.
 *
 * <pre>UrlPrototype FILE CONNECTIONS</pre>
 */
public final class UrlPrototype {

  private UrlPrototype() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      System.err.println("usage: UrlPrototype FILE CONNECTIONS");
      System.exit(2);
    }
    Queue<String> urls = new ConcurrentLinkedQueue<>(Files.readAllLines(Path.of(args[0])));
    Thread[] threads = new Thread[Integer.parseInt(args[1])];
    LongAdder alive = new LongAdder();
    long start = System.nanoTime();
    OkHttpClient client =
        new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(1024, 15, TimeUnit.SECONDS))
            .build();
    for (int i = 0; i < threads.length; i++) {
      threads[i] = new Thread(() -> work(client, urls, alive));
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.println("seconds " + (System.nanoTime() - start) / 1e9);
    System.out.println("verdict-alive " + alive.sum());
    // The client's own threads would keep the process for another minute.
    System.exit(0);
  }

  private static void work(OkHttpClient client, Queue<String> urls, LongAdder alive) {
    String url = urls.poll();
    while (url != null) {
      Request.Builder request = new Request.Builder().url(url);
      if (succeeds(client, request.head().build()) || succeeds(client, request.get().build())) {
        alive.increment();
      }
      url = urls.poll();
    }
  }

  private static boolean succeeds(OkHttpClient client, Request request) {
    try (Response response = client.newCall(request).execute()) {
      response.body().bytes();
      return response.isSuccessful();
    } catch (IOException e) {
      return false;
    }
  }
}
