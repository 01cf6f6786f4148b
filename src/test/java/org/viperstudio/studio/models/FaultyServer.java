package org.viperstudio.studio.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

/** A host on this machine alone that serves files badly in ways that can be ordered, one for each request. */
final class FaultyServer implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, LinkedBlockingDeque<Fault>> faults = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** What goes wrong with an answer. */
    interface Fault {
        void answer(HttpExchange exchange, byte[] file, int from) throws IOException;
    }

    FaultyServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":"
                + server.getAddress().getPort());
    }

    FaultyServer file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** Orders faults for the next GETs of a file, one for each. */
    FaultyServer faults(String path, Fault... ordered) {
        faults.computeIfAbsent(path, key -> new LinkedBlockingDeque<>()).addAll(List.of(ordered));
        return this;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(exchange.getRequestMethod() + " " + path + (range == null ? "" : " " + range));
        byte[] file = files.get(path);
        if (file == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("X-Linked-Size", Integer.toString(file.length));
            exchange.sendResponseHeaders(200, -1);
        } else {
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            if (from > 0 && from >= file.length) {
                exchange.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
                exchange.sendResponseHeaders(416, -1);
                exchange.close();
                return;
            }
            Fault fault = faults.getOrDefault(path, new LinkedBlockingDeque<>()).poll();
            (fault == null ? well() : fault).answer(exchange, file, from);
        }
        exchange.close();
    }

    private static OutputStream begin(HttpExchange exchange, byte[] file, int from, long length) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"tag\"");
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, length);
        return exchange.getResponseBody();
    }

    static Fault well() {
        return (exchange, file, from) ->
                begin(exchange, file, from, file.length - from).write(file, from, file.length - from);
    }

    /** The connection ends after some bytes. */
    static Fault cutAfter(int bytes) {
        return (exchange, file, from) -> {
            OutputStream body = begin(exchange, file, from, file.length - from);
            body.write(file, from, Math.min(bytes, file.length - from));
            body.flush();
            exchange.close();
        };
    }

    /** Nothing more comes after some bytes, and the connection stays. */
    Fault stallAfter(int bytes) {
        return (exchange, file, from) -> {
            OutputStream body = begin(exchange, file, from, file.length - from);
            body.write(file, from, Math.min(bytes, file.length - from));
            body.flush();
            awaitClosing();
        };
    }

    /** Nothing is answered at all, and the connection stays. */
    Fault silence() {
        return (exchange, file, from) -> awaitClosing();
    }

    /** Says where the file is. */
    Fault moved(String path) {
        return (exchange, file, from) -> {
            exchange.getResponseHeaders()
                    .set("Location", base().resolve("/" + path).toString());
            exchange.sendResponseHeaders(302, -1);
        };
    }

    /** What is not there is refused, as if it were for some only. */
    static Fault hidden() {
        return (exchange, file, from) -> {
            exchange.getResponseHeaders().set("X-Error-Code", "RepoNotFound");
            exchange.sendResponseHeaders(401, -1);
        };
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The whole file comes, whatever part was asked for. */
    static Fault ignoreRange() {
        return (exchange, file, from) -> begin(exchange, file, 0, file.length).write(file);
    }

    /** Bytes of the right number that are not the file's. */
    static Fault wrongBytes() {
        return (exchange, file, from) -> {
            byte[] wrong = file.clone();
            wrong[wrong.length - 1] ^= 1;
            begin(exchange, file, from, file.length - from).write(wrong, from, file.length - from);
        };
    }

    /** Claims to be shorter than the file is, and is. */
    static Fault claimLength(int length) {
        return (exchange, file, from) -> {
            exchange.getResponseHeaders().set("ETag", "\"tag\"");
            exchange.sendResponseHeaders(200, length);
            byte[] sent = java.util.Arrays.copyOf(file, length);
            exchange.getResponseBody().write(sent);
        };
    }

    static Fault status(int status) {
        return (exchange, file, from) -> exchange.sendResponseHeaders(status, -1);
    }

    /** A page for people. */
    static Fault page() {
        return (exchange, file, from) -> {
            byte[] page = "<html>Please log in</html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        };
    }

    /** Another part than was asked for. */
    static Fault otherRange() {
        return (exchange, file, from) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-" + (file.length - 1) + "/" + file.length);
            exchange.sendResponseHeaders(206, file.length);
            exchange.getResponseBody().write(file);
        };
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
