package dev.entente.bootstrap.e2e;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tracking messages as SDKs write them. */
final class Messages {

    private Messages() {}

    static Map<String, Object> track(String messageId, String event, Map<String, String> identities) {
        return message("track", messageId, Map.of("event", event), identities);
    }

    static Map<String, Object> page(String messageId, String path, Map<String, String> identities) {
        return message("page", messageId, Map.of("properties", Map.of("path", path)), identities);
    }

    static Map<String, Object> identify(String messageId, Map<String, ?> traits, Map<String, String> identities) {
        return message("identify", messageId, Map.of("traits", traits), identities);
    }

    static Map<String, Object> at(Instant timestamp, Map<String, Object> message) {
        var dated = new LinkedHashMap<>(message);
        dated.put("timestamp", timestamp.toString());
        return dated;
    }

    private static Map<String, Object> message(
            String type, String messageId, Map<String, ?> content, Map<String, String> identities) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", type);
        message.put("messageId", messageId);
        message.putAll(identities);
        message.putAll(content);
        return message;
    }
}
