package dev.entente.persistence;

import static dev.entente.persistence.RowMapping.ROWS;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyMaker;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.ReplaceOutcome;
import dev.entente.domain.port.RetireOutcome;
import dev.entente.persistence.connection.Shield;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Policies in PostgreSQL, which guards them by a trigger besides. */
final class R2dbcPolicyStore implements PolicyStore {

    private static final String ACTIVE = """
            SELECT p.* FROM tenant t
            JOIN policy p ON p.tenant_id = t.id AND p.version = t.active_policy
            WHERE t.id = :tenant""";

    private static final String ACTIVE_VERSION = "SELECT active_policy FROM tenant WHERE id = :tenant";

    private static final String IN_FORCE_AT = """
            SELECT * FROM policy WHERE tenant_id = :tenant AND published_at <= :at
            ORDER BY published_at DESC, version DESC LIMIT 1""";

    private static final String FIND = "SELECT * FROM policy WHERE tenant_id = :tenant AND version = :version";

    private static final String LIST = """
            SELECT version, state, revision, created_at, replaced_at, published_at, retired_at FROM policy
            WHERE tenant_id = :tenant AND version < :before ORDER BY version DESC LIMIT :limit""";

    private static final String DRAFT = "SELECT * FROM draft_policy(:tenant, :text, :at, :entry, :actor)";

    private static final String REPLACE =
            "SELECT * FROM replace_policy(:tenant, :version, :revision, :text, :at, :entry, :actor)";

    private static final String RETIRE = "SELECT * FROM retire_policy(:tenant, :version, :at, :entry, :actor)";

    private final DatabaseClient database;
    private final Shield shield;

    R2dbcPolicyStore(DatabaseClient database, Shield shield) {
        this.database = database;
        this.shield = shield;
    }

    @Override
    public CompletionStage<Optional<StoredPolicy>> active(TenantId tenant) {
        return shield.run(one(of(tenant, ACTIVE)).singleOptional());
    }

    @Override
    public CompletionStage<Optional<Integer>> activeVersion(TenantId tenant) {
        return shield.run(
                of(tenant, ACTIVE_VERSION).mapValue(Integer.class).one().singleOptional());
    }

    @Override
    public CompletionStage<Optional<StoredPolicy>> inForceAt(TenantId tenant, Instant at) {
        return shield.run(one(of(tenant, IN_FORCE_AT).bind("at", at)).singleOptional());
    }

    @Override
    public CompletionStage<Optional<StoredPolicy>> find(TenantId tenant, int version) {
        return shield.run(one(of(tenant, FIND).bind("version", version)).singleOptional());
    }

    @Override
    public CompletionStage<Page<PolicyVersion>> list(TenantId tenant, PageRequest request) {
        var listing = new Listing("policies of " + tenant);
        return shield.run(Mono.fromCallable(() -> listing.after(request))
                .flatMapMany(after -> of(tenant, LIST)
                        .bind("before", after.map(Position::value).orElse(Long.MAX_VALUE))
                        .bind("limit", request.limit() + 1)
                        .mapProperties(Rows.PolicyVersionRow.class)
                        .all())
                .map(row -> new Placed<>(ROWS.policyVersion(row), new Position(row.version(), "")))
                .collectList()
                .map(placed -> listing.page(placed, request)));
    }

    @Override
    public CompletionStage<PolicyVersion> draft(TenantId tenant, String text, PolicyMaker by) {
        return shield.run(one(by(of(tenant, DRAFT), by).bind("text", text)).map(StoredPolicy::version));
    }

    /** What hinders it is looked up afterwards: versions only go on, so it hinders still. */
    @Override
    public CompletionStage<ReplaceOutcome> replace(
            TenantId tenant, int version, @Nullable Integer revision, String text, PolicyMaker by) {
        var replaced = by(of(tenant, REPLACE), by)
                .bind("version", version)
                .bind("revision", Parameters.in(R2dbcType.INTEGER, revision))
                .bind("text", text);
        return shield.run(one(replaced)
                .<ReplaceOutcome>map(stored -> new ReplaceOutcome.Replaced(stored.version()))
                .switchIfEmpty(one(of(tenant, FIND).bind("version", version)).map(R2dbcPolicyStore::hindrance))
                .defaultIfEmpty(new ReplaceOutcome.Unknown()));
    }

    private static ReplaceOutcome hindrance(StoredPolicy stored) {
        var version = stored.version();
        return version.state() == PolicyState.DRAFT
                ? new ReplaceOutcome.Outdated(version.revision())
                : new ReplaceOutcome.NotADraft(version.state());
    }

    @Override
    public CompletionStage<RetireOutcome> retire(TenantId tenant, int version, PolicyMaker by) {
        return shield.run(one(by(of(tenant, RETIRE), by).bind("version", version))
                .map(R2dbcPolicyStore::retired)
                .defaultIfEmpty(new RetireOutcome.Unknown()));
    }

    private static RetireOutcome retired(StoredPolicy stored) {
        return stored.version().state() == PolicyState.RETIRED
                ? new RetireOutcome.Retired(stored.version())
                : new RetireOutcome.InForce();
    }

    private GenericExecuteSpec of(TenantId tenant, String sql) {
        return database.sql(sql).bind("tenant", tenant.value());
    }

    private static GenericExecuteSpec by(GenericExecuteSpec statement, PolicyMaker by) {
        return statement.bind("at", by.at()).bind("entry", by.entryId()).bind("actor", by.name());
    }

    private static Mono<StoredPolicy> one(GenericExecuteSpec statement) {
        return statement.mapProperties(Rows.PolicyRow.class).one().map(ROWS::policy);
    }
}
