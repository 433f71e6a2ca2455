package dev.entente.crm.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Accepts connections and answers whatever it hears with something that is neither HTTP nor TLS. */
final class BabblingServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    BabblingServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.getInputStream().read(new byte[16]);
                connection.getOutputStream().write("how do you do?\r\n\r\n".getBytes(US_ASCII));
                // Whoever hangs up first may be noticed before the words are.
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException _) {
                // The client hung up, or the test is over.
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
