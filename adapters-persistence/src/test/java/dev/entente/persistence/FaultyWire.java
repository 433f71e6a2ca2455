package dev.entente.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A wire to a server which can go dead in every way wires do, and come back. */
public final class FaultyWire implements AutoCloseable {

    private final ServerSocket entrance;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private int lastStranded = -1;
    private boolean frozen;
    private boolean answersLost;
    private @Nullable String lastWords;
    private boolean lastWordsArrive;
    private int listenedTo = -1;
    private volatile boolean refusing;

    public FaultyWire(String host, int port) {
        this.host = host;
        this.port = port;
        try {
            this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Nothing passes any more, in either direction, and nobody is told. */
    public synchronized void freeze() {
        frozen = true;
    }

    /** As {@link #freeze}, for ever, for the connections there are; new ones work. */
    public synchronized void strand() {
        lastStranded = connections.get();
    }

    /** What the server says from now on gets lost. */
    public synchronized void loseAnswers() {
        answersLost = true;
    }

    /** The connection on which a client says this is closed: it never arrives. */
    public synchronized void cutBefore(String words) {
        lastWords = words;
        lastWordsArrive = false;
    }

    /** The connection on which a client says this is closed: the server does it, and its answer never arrives. */
    public synchronized void cutAfter(String words) {
        lastWords = words;
        lastWordsArrive = true;
    }

    /** Every connection is closed, and new ones are, too. */
    public void refuse() {
        refusing = true;
        cut();
    }

    /** Every connection is closed. */
    public void cut() {
        open.forEach(FaultyWire::close);
    }

    /** All is well again; what was held back is delivered. */
    public synchronized void repair() {
        frozen = false;
        answersLost = false;
        refusing = false;
        notifyAll();
    }

    @Override
    public synchronized void close() throws IOException {
        entrance.close();
        lastStranded = -1;
        repair();
        cut();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                connect(entrance.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        if (refusing) {
            close(client);
            return;
        }
        var server = new Socket(host, port);
        open.add(server);
        int number = connections.incrementAndGet();
        Thread.ofVirtual().start(() -> pump(client, server, number, false));
        Thread.ofVirtual().start(() -> pump(server, client, number, true));
    }

    private void pump(Socket from, Socket to, int number, boolean answers) {
        byte[] buffer = new byte[8_192];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                if (answers ? ends(number) : ends(number, new String(buffer, 0, read, StandardCharsets.ISO_8859_1))) {
                    return;
                }
                if (passes(number, answers)) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException | InterruptedException broken) {
            // ends like a connection that was closed
        } finally {
            close(from);
            close(to);
        }
    }

    private synchronized boolean ends(int number) {
        return number == listenedTo;
    }

    private synchronized boolean ends(int number, String words) {
        if (lastWords == null || !words.contains(lastWords)) {
            return false;
        }
        lastWords = null;
        listenedTo = number;
        return !lastWordsArrive;
    }

    private synchronized boolean passes(int number, boolean answer) throws InterruptedException {
        while (frozen || number <= lastStranded) {
            wait();
        }
        return !(answer && answersLost);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            throw new UncheckedIOException(alreadyClosed);
        }
    }
}
