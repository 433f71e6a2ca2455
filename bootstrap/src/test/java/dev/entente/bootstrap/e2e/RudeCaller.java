package dev.entente.bootstrap.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** Starts requests and goes away: before they are sent, while they are worked on, while the answer comes. */
final class RudeCaller {

    /** About as long as a request takes. */
    private static final long LONGEST_STAY = TimeUnit.MILLISECONDS.toNanos(8);

    private final EntenteClient client;
    private final RandomGenerator random;

    RudeCaller(EntenteClient client, RandomGenerator random) {
        this.client = client;
        this.random = random;
    }

    /** Hangs up on a request of its own connection; resets it half of the time, and sometimes in mid-sentence. */
    void hangUp(String method, String path, String body) throws IOException {
        byte[] request = request(method, path, body);
        int length = random.nextInt(4) == 0 ? random.nextInt(request.length) : request.length;
        try (var socket =
                new Socket(client.address().getHost(), client.address().getPort())) {
            if (random.nextBoolean()) {
                socket.setSoLinger(true, 0);
            }
            OutputStream out = socket.getOutputStream();
            out.write(request, 0, length);
            out.flush();
            stay();
        } catch (SocketException _) {
            // The other side may hang up first.
        }
    }

    /** Takes back a request of a connection that others use too. */
    void takeBack(CompletableFuture<?> request) {
        stay();
        request.cancel(true);
    }

    private void stay() {
        LockSupport.parkNanos(random.nextLong(LONGEST_STAY));
    }

    private byte[] request(String method, String path, String body) {
        return """
                %s %s HTTP/1.1\r
                Host: entente\r
                Authorization: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(method, path, client.authorization(), body.getBytes(StandardCharsets.UTF_8).length, body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
