package dev.entente.contracts;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What our own code logs through {@link System.Logger} while this is open, each line with its stack trace. */
public final class CapturedLogs extends Handler implements AutoCloseable {

    private static final Logger OURS = Logger.getLogger("dev.entente");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level before = OURS.getLevel();

    private CapturedLogs() {
        setFormatter(new SimpleFormatter());
    }

    public static CapturedLogs open() {
        var logs = new CapturedLogs();
        OURS.setLevel(Level.ALL);
        OURS.addHandler(logs);
        return logs;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(getFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        OURS.removeHandler(this);
        OURS.setLevel(before);
    }
}
