package dev.entente.bootstrap.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What calls to other systems may reach.
 *
 * @param allowLoopback {@code ENTENTE_OUTBOUND_ALLOW_LOOPBACK}: whether addresses of this machine are allowed, for
 *     trying things out; off, so that a stored address cannot be used to reach into the operator's own network
 */
public record OutboundSettings(@DefaultValue("false") boolean allowLoopback) {}
