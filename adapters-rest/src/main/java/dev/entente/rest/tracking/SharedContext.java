package dev.entente.rest.tracking;

import dev.entente.rest.json.BoundedJson;
import dev.entente.rest.json.InvalidInput;
import dev.entente.rest.json.StorableText;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The context that a batch says once for all of its messages. Each is stored with it, as if it had been sent so: what
 * is counted by a policy must be found again in the history. What a message says itself comes first.
 */
final class SharedContext {

    /** Five hundred messages get it: a longer one would make more of a request than may be sent. */
    static final int MAX_BYTES = 4 * 1024;

    static final SharedContext NONE = new SharedContext(Map.of());

    /** They would be said of every lead in the batch. */
    private static final String TRAITS = "traits";

    /** Each with its name, as it was written. */
    private final Map<String, String> members;

    private SharedContext(Map<String, String> members) {
        this.members = members;
    }

    /** @param context an object; one that is too long or cannot be read must not cost a whole batch */
    static SharedContext of(Slice context) {
        if (context.length() > MAX_BYTES) {
            return NONE;
        }
        try {
            StorableText.check(context.source(), context.from(), context.to());
            return new SharedContext(members(context));
        } catch (InvalidInput | JacksonException unreadable) {
            return NONE;
        }
    }

    private static Map<String, String> members(Slice context) {
        var members = new LinkedHashMap<String, String>();
        try (var parser = BoundedJson.parser(context.source(), context.from(), context.to())) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.nextToken();
                parser.skipChildren();
                parser.finishToken();
                int length = (int) parser.currentLocation().getByteOffset() - from;
                members.put(name, new String(context.source(), context.from() + from, length, StandardCharsets.UTF_8));
            }
        }
        members.remove(TRAITS);
        return members;
    }

    /** The message with it; one that is no object, or whose context is none, is left for its own reader to judge. */
    Slice in(Slice message) {
        @Nullable OwnContext own = members.isEmpty() ? null : OwnContext.of(message);
        return own == null ? message : own.with(without(own.names()));
    }

    private String without(Set<String> names) {
        return members.entrySet().stream()
                .filter(member -> !names.contains(member.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(","));
    }
}
