package dev.entente.rest.lead;

import dev.entente.application.Move;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.rest.json.Instants;
import dev.entente.rest.json.InvalidInput;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads a person's wish to move a lead. */
final class TransitionReader {

    private static final int MAX_NAME_LENGTH = 255;
    private static final int MAX_REASON_LENGTH = 255;
    private static final int MAX_NOTE_LENGTH = 8 * 1024;

    private TransitionReader() {}

    /**
     * Reads a request.
     *
     * @param keyName who it was if the request does not say
     * @throws InvalidInput naming the field that is missing or out of bounds
     */
    static Move read(TransitionRequest request, String keyName) {
        String by = bounded("by", request.by(), MAX_NAME_LENGTH);
        return new Move(
                stage(request.to()),
                bounded("reason", request.reason(), MAX_REASON_LENGTH),
                bounded("note", request.note(), MAX_NOTE_LENGTH),
                by == null ? keyName : by,
                Instants.parse(request.at(), "/at"));
    }

    private static Stage stage(@Nullable String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/to", name == null ? "required" : "unknown_stage", stages()));
    }

    private static String stages() {
        return Arrays.stream(Stage.values())
                .map(Stage::name)
                .collect(Collectors.joining(", ", "a stage is one of ", ""));
    }

    private static @Nullable String bounded(String field, @Nullable String text, int max) {
        if (text != null && (text.isBlank() || text.length() > max)) {
            throw new InvalidInput(
                    "/" + field,
                    "invalid_length",
                    "%s has 1 to %d characters, not %d".formatted(field, max, text.length()));
        }
        return text;
    }
}
