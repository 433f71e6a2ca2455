package dev.entente.bootstrap.database;

import java.io.IOException;
import java.util.List;

/** A command ended with another code than 0. */
final class CommandFailedException extends IOException {

    CommandFailedException(List<String> words, int code, String output) {
        super("%s ended with %d: %s".formatted(String.join(" ", words), code, output));
    }
}
