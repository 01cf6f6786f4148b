package org.viperstudio.studio.models;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The proxy that the environment names, as command-line tools read it: {@code HTTPS_PROXY} or {@code HTTP_PROXY}, else
 * {@code ALL_PROXY}, in capitals or not, except for the hosts in {@code NO_PROXY}. Where it names none, the one that
 * Java was started with.
 */
final class EnvironmentProxy extends ProxySelector {
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int DEFAULT_PORT = 80;

    private final Map<String, String> environment;
    private final ProxySelector otherwise;

    EnvironmentProxy(Map<String, String> environment, ProxySelector otherwise) {
        this.environment = environment;
        this.otherwise = otherwise;
    }

    /** What this process was started with. */
    static ProxySelector here() {
        ProxySelector java = ProxySelector.getDefault();
        return new EnvironmentProxy(System.getenv(), java == null ? HttpClient.Builder.NO_PROXY : java);
    }

    @Override
    public List<Proxy> select(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        if (OWN_MACHINE.contains(host)) {
            return List.of(Proxy.NO_PROXY);
        }
        Optional<Proxy> named = variable(uri.getScheme() + "_proxy")
                .or(() -> variable("all_proxy"))
                .flatMap(EnvironmentProxy::proxy);
        if (named.isEmpty()) {
            return otherwise.select(uri);
        }
        return List.of(isExcepted(host) ? Proxy.NO_PROXY : named.get());
    }

    private Optional<String> variable(String name) {
        return Stream.of(name, name.toUpperCase(Locale.ROOT))
                .map(environment::get)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Of "http://proxy.example:3128/" or "proxy.example:3128"; nothing of what cannot be read. */
    private static Optional<Proxy> proxy(String address) {
        try {
            URI uri = URI.create(address.contains("://") ? address : "http://" + address);
            return Optional.ofNullable(uri.getHost())
                    .map(host ->
                            InetSocketAddress.createUnresolved(host, uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort()))
                    .map(socket -> new Proxy(Proxy.Type.HTTP, socket));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** "example.org" and ".example.org" stand for the domain and all below it. */
    private boolean isExcepted(String host) {
        return variable("no_proxy").stream()
                .flatMap(list -> Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+")))
                .map(domain -> domain.startsWith(".") ? domain.substring(1) : domain)
                .anyMatch(domain -> domain.equals("*") || host.equals(domain) || host.endsWith("." + domain));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The download reports it.
    }
}
