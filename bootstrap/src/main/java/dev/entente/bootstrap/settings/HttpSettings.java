package dev.entente.bootstrap.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a client may take its time for, each setting from the environment variable that is named.
 *
 * @param headWithin {@code ENTENTE_HTTP_HEAD_WITHIN}: a request's line and headers come whole
 * @param bodyWithin {@code ENTENTE_HTTP_BODY_WITHIN}: its body comes whole, unless it is an upload
 * @param maxConnections {@code ENTENTE_HTTP_MAX_CONNECTIONS}: how many are open at one time
 */
@ConfigurationProperties("entente.http")
public record HttpSettings(
        @DefaultValue("10s") Duration headWithin,
        @DefaultValue("30s") Duration bodyWithin,
        @DefaultValue("10000") int maxConnections) {}
