package dev.entente.crm.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    private static final String PUBLIC = "93.184.215.14";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/in?key=1",
                "HTTPS://hooks.example.com:8443",
                "https://93.184.215.14/in",
                "https://[2606:4700:4700::1111]/in"
            })
    void https_to_a_public_host_is_an_endpoint(String url) {
        assertThat(Endpoint.of(url, false).url()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/path-secret",
                "ftp://hooks.example.com/path-secret",
                "file:///etc/path-secret",
                "//hooks.example.com/path-secret",
                "hooks.example.com/path-secret",
                "https:///path-secret",
                "https://2130706433/path-secret",
                "https://0x7f.1/path-secret",
                "https://user:path-secret@hooks.example.com/",
                "https://hooks.example.com/path-secret with space",
                "https://localhost/path-secret",
                "https://LOCALHOST/path-secret",
                "https://any.localhost/path-secret",
                "https://127.0.0.1/path-secret",
                "https://127.1/path-secret",
                "https://10.1.2.3/path-secret",
                "https://169.254.169.254/path-secret",
                "https://0.0.0.0/path-secret",
                "https://[::]/path-secret",
                "https://[::1]/path-secret",
                "https://[::ffff:10.0.0.1]/path-secret",
                "https://[::ffff:7f00:1]/path-secret",
                "https://[fe80::1%25eth0]/path-secret"
            })
    void everything_else_is_refused_when_it_is_configured_and_its_path_not_told(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.of(url, false))
                .withMessageNotContaining("path-secret")
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/",
                "http://localhost/",
                "http://[::1]/",
                "https://127.0.0.1/",
                "https://[::1]/"
            })
    void loopback_is_an_endpoint_where_it_is_allowed(String url) {
        assertThat(Endpoint.of(url, true).url()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://93.184.215.14/",
                "https://10.0.0.1/",
                "http://0.0.0.0/",
                "http://[::]/"
            })
    void allowing_loopback_allows_nothing_else(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.of(url, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "10.0.0.5",
                "127.0.0.1",
                "0.0.0.0",
                "::1",
                "::",
                "::ffff:192.168.1.1",
                "fd00::1"
            })
    void a_name_that_resolves_to_what_is_not_public_is_refused_also_beside_public_addresses(String address) {
        var endpoint = Endpoint.of("https://hooks.example.com/path-secret", false);

        assertThatExceptionOfType(RefusedAddress.class)
                .isThrownBy(() -> endpoint.verify(answering(PUBLIC, address)))
                .withMessageContaining("hooks.example.com is ")
                .withMessageContaining("not public")
                .withMessageNotContaining("path-secret");
    }

    @Test
    void a_name_that_resolves_to_public_addresses_is_called() {
        assertThatNoException()
                .isThrownBy(() -> Endpoint.of("https://hooks.example.com/", false)
                        .verify(answering(PUBLIC, "2606:4700:4700::1111")));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "::1, true", "93.184.215.14, false", "10.0.0.1, false"})
    void over_http_a_name_has_to_resolve_to_loopback(String address, boolean called) {
        var endpoint = Endpoint.of("http://receiver.test/", true);

        assertThat(verifies(endpoint, address)).isEqualTo(called);
    }

    @Test
    void a_name_that_does_not_resolve_is_told_apart() {
        var endpoint = Endpoint.of("https://hooks.example.com/", false);

        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> endpoint.verify(host -> {
                    throw new UnknownHostException(host);
                }));
    }

    private static boolean verifies(Endpoint endpoint, String address) {
        try {
            endpoint.verify(answering(address));
            return true;
        } catch (RefusedAddress _) {
            return false;
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HostResolver answering(String... literals) {
        return _ -> Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
