package dev.entente.domain.access;

import dev.entente.domain.TenantId;
import java.util.UUID;

/** A key that was used. */
public record KeyUse(TenantId tenant, UUID keyId) {}
