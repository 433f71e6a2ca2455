package dev.entente.crm.webhook;

/**
 * Where stage changes are sent, and how they are signed.
 *
 * @param destination the name of the connection
 * @param url https; its path may hold a secret
 * @param secret {@code whsec_} and the base64 of 24 to 64 random bytes
 * @param loopbackAllowed also call this machine itself, there without TLS too: for trying things out
 */
public record WebhookSettings(String destination, String url, String secret, boolean loopbackAllowed) {

    @Override
    public String toString() {
        return "WebhookSettings[destination=" + destination + ", loopbackAllowed=" + loopbackAllowed + "]";
    }
}
