package dev.entente.crm.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Where a webhook goes, and the guard that it goes nowhere else: over https to public addresses, and with an explicit
 * permission to loopback too, there also over http.
 *
 * <p>What an address spells out is checked when it is configured, and what its name resolves to before each push: all
 * of it, since any of it may be taken. The client resolves once more when it connects. The JDK caches an answer for 30
 * seconds, so it gets the one that was checked unless that expired within the same instant; a name that is rebound in
 * that gap still meets a host without a certificate for it, which sees a TLS handshake and nothing else. Redirects are
 * not followed and proxies not asked, so no other address comes into play. Do not switch off the JDK's cache
 * ({@code networkaddress.cache.ttl=0}).
 */
final class Endpoint {

    private final URI url;
    private final boolean loopbackAllowed;

    private Endpoint(URI url, boolean loopbackAllowed) {
        this.url = url;
        this.loopbackAllowed = loopbackAllowed;
    }

    /** @throws IllegalArgumentException for what can never be called; without the path, which may hold a secret */
    static Endpoint of(String url, boolean loopbackAllowed) {
        var endpoint = new Endpoint(parse(url), loopbackAllowed);
        endpoint.requireScheme();
        endpoint.requireAllowedLiteral();
        return endpoint;
    }

    URI url() {
        return url;
    }

    /**
     * @throws RefusedAddress if any of the addresses is out of bounds
     * @throws UnknownHostException if there are none
     */
    void verify(HostResolver resolver) throws UnknownHostException {
        for (InetAddress address : resolver.resolve(url.getHost())) {
            if (!allows(address)) {
                throw new RefusedAddress(url.getHost() + " is " + address.getHostAddress() + ", which is " + bounds());
            }
        }
    }

    private static URI parse(String text) {
        try {
            URI url = new URI(text);
            if (url.getHost() == null || url.getRawUserInfo() != null) {
                throw new IllegalArgumentException("a webhook's address has a host, and no user or password in it");
            }
            return url;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    "a webhook's address is an https URL; this one is not: " + e.getReason());
        }
    }

    private void requireScheme() {
        if (!encrypted() && !(loopbackAllowed && "http".equalsIgnoreCase(url.getScheme()))) {
            throw new IllegalArgumentException("a webhook's address starts with https://, not " + url.getScheme());
        }
    }

    private void requireAllowedLiteral() {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        boolean local = host.equals("localhost") || host.endsWith(".localhost");
        if (local ? !loopbackAllowed : isLiteral(host) && !allows(InetAddress.ofLiteral(unbracketed(host)))) {
            throw new IllegalArgumentException("a webhook's address is not " + host + ", which is " + bounds());
        }
    }

    private boolean allows(InetAddress address) {
        return address.isLoopbackAddress() ? loopbackAllowed : encrypted() && PublicAddresses.contains(address);
    }

    private String bounds() {
        return encrypted() ? "not public" : "not loopback, and only that is called over http";
    }

    private boolean encrypted() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
