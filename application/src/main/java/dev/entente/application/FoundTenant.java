package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.access.Secrets;
import dev.entente.domain.checking.Report;
import dev.entente.domain.port.Tenants;
import dev.entente.domain.profile.Ids;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;

/** The first start: a tenant with its policy and the key that opens it. */
public final class FoundTenant {

    private static final TenantId FIRST = new TenantId(1);

    private final Tenants tenants;
    private final CheckPolicy check;
    private final Ids ids;
    private final InstantSource clock;

    public FoundTenant(Tenants tenants, CheckPolicy check, Ids ids, InstantSource clock) {
        this.tenants = tenants;
        this.check = check;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Founds the first tenant where there is none.
     *
     * @param policyText becomes version 1; {@link CompilePolicy.UnreadablePolicy} is thrown if its check fails
     * @param key the secret that opens the tenant; only its hash is stored
     * @return whether this call founded it
     */
    public CompletionStage<Boolean> found(String policyText, String key) {
        Report report = check.check(policyText);
        if (!report.ok()) {
            throw new CompilePolicy.UnreadablePolicy(report.errors());
        }
        return tenants.found(
                new Tenants.Founding(FIRST, "default", policyText, ids.next(), Secrets.hash(key), clock.instant()));
    }
}
