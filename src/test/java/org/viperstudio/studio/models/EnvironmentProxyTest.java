package org.viperstudio.studio.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which proxy a download goes through. */
class EnvironmentProxyTest {
    private static final URI FILE = URI.create("https://models.example.org/unet.safetensors");
    private static final ProxySelector JAVA_S = ProxySelector.of(InetSocketAddress.createUnresolved("java", 1));

    @Test
    void theEnvironmentNamesIt() {
        assertThat(proxyOf(FILE, Map.of("HTTPS_PROXY", "http://proxy.example:3128/")))
                .isEqualTo("proxy.example:3128");
        assertThat(proxyOf(FILE, Map.of("https_proxy", "proxy.example:3128"))).isEqualTo("proxy.example:3128");
        assertThat(proxyOf(FILE, Map.of("ALL_PROXY", "http://proxy.example"))).isEqualTo("proxy.example:80");
        assertThat(proxyOf(URI.create("http://example.org/"), Map.of("HTTP_PROXY", "a:1", "HTTPS_PROXY", "b:2")))
                .isEqualTo("a:1");
    }

    @Test
    void elseJavaDoes() {
        assertThat(proxyOf(FILE, Map.of())).isEqualTo("java:1");
        assertThat(proxyOf(FILE, Map.of("HTTPS_PROXY", " "))).isEqualTo("java:1");
        assertThat(proxyOf(FILE, Map.of("HTTPS_PROXY", "http://not an address")))
                .isEqualTo("java:1");
    }

    @Test
    void exceptedHostsAndTheOwnMachineAreReachedDirectly() {
        assertThat(proxyOf(FILE, Map.of("HTTPS_PROXY", "a:1", "NO_PROXY", "other.org, .Example.org")))
                .isEqualTo("none");
        assertThat(proxyOf(FILE, Map.of("HTTPS_PROXY", "a:1", "NO_PROXY", "ample.org")))
                .isEqualTo("a:1");
        assertThat(proxyOf(FILE, Map.of("HTTPS_PROXY", "a:1", "no_proxy", "*"))).isEqualTo("none");
        assertThat(proxyOf(URI.create("https://127.0.0.1:8443/"), Map.of("HTTPS_PROXY", "a:1")))
                .isEqualTo("none");
    }

    private static String proxyOf(URI uri, Map<String, String> environment) {
        Proxy proxy = new EnvironmentProxy(environment, JAVA_S).select(uri).getFirst();
        return proxy.address() instanceof InetSocketAddress address
                ? address.getHostString() + ":" + address.getPort()
                : "none";
    }
}
