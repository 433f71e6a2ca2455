package dev.entente.rest.tracking;

import dev.entente.domain.signal.MessageId;
import dev.entente.rest.json.BoundedJson;
import dev.entente.rest.json.StorableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/** The messageId of a rejected message, as far as it can be made out, so that its sender recognises it. */
final class SentMessageId {

    private SentMessageId() {}

    static @Nullable String in(Slice message) {
        try (JsonParser parser = BoundedJson.parser(message.source(), message.from(), message.to())) {
            parser.nextToken();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (name.equals("messageId")) {
                    return presentable(parser.getValueAsString());
                }
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException unreadable) {
            return null;
        }
    }

    private static @Nullable String presentable(@Nullable String id) {
        boolean usable = id != null && id.length() <= MessageId.MAX_LENGTH && StorableText.isStorable(id);
        return usable ? id : null;
    }
}
