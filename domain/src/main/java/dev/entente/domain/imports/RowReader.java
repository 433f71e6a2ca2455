package dev.entente.domain.imports;

import dev.entente.domain.lead.ListEntry;
import dev.entente.domain.lifecycle.Actor;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.profile.Claims;
import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.Observation;
import dev.entente.domain.profile.TraitValue;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row says of a person, by what its columns mean. A row that is wrong in one place is wrong as a whole.
 */
final class RowReader {

    private static final String REASON = "imported";

    private final ImportTask task;
    private final ZoneId zone;
    private final SourceRow.Values row;
    private @Nullable RejectedRow rejected;

    private RowReader(ImportTask task, ZoneId zone, SourceRow.Values row) {
        this.task = task;
        this.zone = zone;
        this.row = row;
    }

    static ReadRow read(ImportTask task, ZoneId zone, SourceRow row) {
        return switch (row) {
            case SourceRow.Values values -> new RowReader(task, zone, values).read();
            case SourceRow.Unreadable(RejectedRow rejected) -> new ReadRow.Bad(rejected);
        };
    }

    private ReadRow read() {
        ImportMapping mapping = task.mapping();
        @Nullable Claims claims = claims();
        @Nullable String channel = channel(mapping.channel());
        @Nullable Instant createdAt = createdAt(mapping.createdAt());
        @Nullable Stage stage = stage(mapping.stage());
        if (rejected != null || claims == null) {
            return new ReadRow.Bad(rejected != null ? rejected : nobody());
        }
        var observation = new Observation(claims, traits(), channel, observedAt());
        return new ReadRow.Good(
                row.line(), new ListEntry(observation, createdAt, stage, new Actor.Person(task.by()), REASON));
    }

    /** Each row is a little later than the one before it, so that the last one on a person has the last word. */
    private Instant observedAt() {
        return task.observedAt().plus(row.line(), ChronoUnit.MICROS);
    }

    private @Nullable Claims claims() {
        Identity userId = identity(IdentityKind.USER_ID);
        Identity anonymousId = identity(IdentityKind.ANONYMOUS_ID);
        Identity email = identity(IdentityKind.EMAIL);
        Identity phone = identity(IdentityKind.PHONE);
        return userId == null && anonymousId == null && email == null && phone == null
                ? null
                : new Claims(userId, anonymousId, email, phone, null);
    }

    private RejectedRow nobody() {
        String columns = task.mapping().identities().values().stream().sorted().collect(Collectors.joining(", "));
        return new RejectedRow(row.line(), null, "missing_identity", "nobody is named: nothing in " + columns);
    }

    private @Nullable Identity identity(IdentityKind kind) {
        String column = task.mapping().identities().get(kind);
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            return new Identity(kind, text);
        } catch (IllegalArgumentException invalid) {
            refuse(column, "invalid_identity", String.valueOf(invalid.getMessage()));
            return null;
        }
    }

    private @Nullable String channel(@Nullable String column) {
        String channel = text(column);
        if (channel != null && channel.length() > FirstTouch.MAX_CHANNEL_LENGTH) {
            refuse(
                    column,
                    "invalid_length",
                    "a channel has 1 to %d characters, not %d"
                            .formatted(FirstTouch.MAX_CHANNEL_LENGTH, channel.length()));
        }
        return channel;
    }

    private @Nullable Instant createdAt(@Nullable String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        try {
            Instant at = Dates.parse(text.strip(), zone);
            if (at.isAfter(task.observedAt())) {
                refuse(column, "in_future", "somebody is known since the import or earlier, not since " + at);
            }
            return at;
        } catch (IllegalArgumentException unreadable) {
            refuse(column, "invalid_date", String.valueOf(unreadable.getMessage()));
            return null;
        }
    }

    private @Nullable Stage stage(@Nullable String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        String name = text.strip().toUpperCase(Locale.ROOT);
        var stage = Arrays.stream(Stage.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
        if (stage.isEmpty()) {
            refuse(column, "unknown_stage", STAGES);
        }
        return stage.orElse(null);
    }

    private static final String STAGES =
            Arrays.stream(Stage.values()).map(Stage::name).collect(Collectors.joining(", ", "a stage is one of ", ""));

    private Map<String, TraitValue> traits() {
        var traits = new HashMap<String, TraitValue>();
        task.mapping().traits().forEach((name, column) -> {
            TraitValue value = row.values().get(column);
            if (value != null) {
                traits.put(name, value);
            }
        });
        return traits;
    }

    /** Null where nothing is said: no column, an empty cell or only white space in it, a null. */
    private @Nullable String text(@Nullable String column) {
        TraitValue value = column == null ? null : row.values().get(column);
        return switch (value) {
            case null -> null;
            case TraitValue.Cleared() -> null;
            case TraitValue.Text(String text) -> text.isBlank() ? null : text;
            case TraitValue.Numeric _, TraitValue.Flag _, TraitValue.Many _, TraitValue.Fields _ -> {
                refuse(
                        column,
                        "wrong_type",
                        "an identity, a channel, a date and a stage are text, in quotation marks; this is a value of another type");
                yield null;
            }
        };
    }

    private void refuse(@Nullable String column, String code, String reason) {
        rejected = rejected == null ? new RejectedRow(row.line(), column, code, reason) : rejected;
    }
}
