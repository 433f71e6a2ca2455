package dev.entente.rest.tracking;

import dev.entente.domain.profile.TraitValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a message says, field by field, as it was sent. Filled in one pass, since fields come in any order. */
final class MessageFields {

    @Nullable String type;

    @Nullable String messageId;

    @Nullable String userId;

    @Nullable String anonymousId;

    @Nullable String previousId;

    @Nullable String groupId;

    @Nullable String event;

    @Nullable String name;

    @Nullable String timestamp;

    @Nullable String originalTimestamp;

    @Nullable String sentAt;

    Map<String, TraitValue> traits = Map.of();

    Map<String, TraitValue> contextTraits = Map.of();

    @Nullable String propertiesPath;

    @Nullable String propertiesUrl;

    @Nullable String propertiesChannel;

    @Nullable String pagePath;

    @Nullable String pageUrl;

    @Nullable String campaignName;

    @Nullable String campaignMedium;

    @Nullable String campaignSource;
}
