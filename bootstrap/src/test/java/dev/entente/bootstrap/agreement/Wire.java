package dev.entente.bootstrap.agreement;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A connection that carries any bytes at all, and is kept alive as long as the other side keeps it. */
final class Wire implements AutoCloseable {

    /** No answer takes longer, or it is a hang. */
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final URI address;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Wire(URI address) {
        this.address = address;
    }

    /** @throws java.net.SocketTimeoutException if nothing is answered in time */
    Reply send(byte[] request, boolean bodiless) throws IOException {
        boolean fresh = socket == null;
        try {
            return exchange(request, bodiless);
        } catch (SocketException | EOFException gone) {
            close();
            if (fresh) {
                throw gone;
            }
            return exchange(request, bodiless); // it was closed while nobody used it
        }
    }

    private Reply exchange(byte[] request, boolean bodiless) throws IOException {
        InputStream answers = open();
        write(request);
        Reply reply = reply(answers, bodiless);
        if ("close".equalsIgnoreCase(reply.header("connection"))) {
            close();
        }
        return reply;
    }

    private InputStream open() throws IOException {
        if (socket == null || in == null) {
            socket = new Socket(address.getHost(), address.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) DEADLINE.toMillis());
            in = new BufferedInputStream(socket.getInputStream());
        }
        return in;
    }

    /** Whoever refuses a body may stop listening before its end, and has answered then. */
    private void write(byte[] request) throws IOException {
        try {
            if (socket != null) {
                socket.getOutputStream().write(request);
            }
        } catch (SocketException refused) {
            if (in == null || in.available() == 0) {
                throw refused;
            }
        }
    }

    private static Reply reply(InputStream in, boolean bodiless) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        Map<String, String> headers = headers(in);
        if (status == 100) {
            return reply(in, bodiless);
        }
        boolean empty = bodiless || status == 204 || status == 304;
        return new Reply(status, headers, empty ? "" : new String(body(in, headers), StandardCharsets.UTF_8));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length != null) {
            return exactly(in, Integer.parseInt(length));
        }
        return "chunked".equals(headers.get("transfer-encoding")) ? chunks(in) : in.readAllBytes();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(exactly(in, size));
            line(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("an answer was cut short");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the connection was closed");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() {
        if (socket != null) {
            closeQuietly(socket);
        }
        socket = null;
        in = null;
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It is closed all the same.
        }
    }
}
