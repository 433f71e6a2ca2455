package dev.entente.rest.tracking;

import dev.entente.domain.signal.SignalType;
import dev.entente.rest.json.InvalidInput;
import org.jspecify.annotations.Nullable;

/** What a message of each type cannot do without. */
final class Needs {

    private Needs() {}

    static void check(SignalType type, MessageFields fields) {
        if (fields.userId == null && fields.anonymousId == null) {
            throw new InvalidInput("", "missing_identity", "a userId or an anonymousId is needed");
        }
        switch (type) {
            case TRACK -> need("event", fields.event);
            case GROUP -> need("groupId", fields.groupId);
            case ALIAS -> {
                need("userId", fields.userId);
                need("previousId", fields.previousId);
            }
            case IDENTIFY, PAGE, SCREEN -> {}
        }
    }

    private static void need(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput("/" + field, "missing_field", field + " is needed");
        }
    }
}
