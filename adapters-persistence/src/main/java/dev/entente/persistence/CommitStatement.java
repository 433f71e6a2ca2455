package dev.entente.persistence;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Changes;
import dev.entente.domain.lead.LeadChange;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.policy.PolicyBasis;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.LeadId;
import dev.entente.persistence.codec.RowArray;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A decision as the parameters of commit_changes, encoded once and sent as often as it takes. Rows are sorted as
 * PostgreSQL sorts their keys, so that commits which meet take their locks in one order.
 */
final class CommitStatement {

    private static final String SQL = """
            SELECT commit_changes($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)""";

    private static final Comparator<UUID> UNSIGNED = Comparator.comparing(LeadId::new);
    private static final Comparator<Identity> BY_KEY =
            Comparator.comparing((Identity identity) -> identity.kind().name()).thenComparing(Identity::value);

    private record HashedSignal(UUID hash, StoredSignal signal) {}

    private final int tenant;
    private final List<RowArray> parameters;
    private final PolicyBasis basis;
    private final RowArray candidates;
    private final RowArray pending;

    private CommitStatement(
            int tenant, List<RowArray> parameters, PolicyBasis basis, RowArray candidates, RowArray pending) {
        this.tenant = tenant;
        this.parameters = parameters;
        this.basis = basis;
        this.candidates = candidates;
        this.pending = pending;
    }

    static CommitStatement of(TenantId tenant, Changes changes) {
        var ordinal = new AtomicInteger();
        return new CommitStatement(
                tenant.value(),
                List.of(
                        signals(changes.signals()),
                        leads(changes.leads()),
                        identities(changes.newIdentities()),
                        RowArray.of("join_row", changes.joins(), CommitRows::join),
                        RowArray.of(
                                "trait_row",
                                changes.traits(),
                                (row, trait) -> CommitRows.trait(row, ordinal.getAndIncrement(), trait)),
                        RowArray.of("conflict_row", changes.conflicts(), CommitRows::conflict),
                        RowArray.of("transition_row", changes.transitions(), CommitRows::transition),
                        RowArray.of("outbox_row", changes.outbox(), CommitRows::outbox),
                        RowArray.of("audit_row", changes.audit(), CommitRows::audit)),
                changes.basis(),
                CommitRows.candidates(changes.candidates()),
                pending(changes.leads()));
    }

    /** Completes when the server has committed, not when the statement has answered. */
    Mono<Void> execute(Connection connection) {
        return Mono.defer(() -> {
            var statement = connection.createStatement(SQL);
            bind(statement);
            return Flux.from(statement.execute())
                    .flatMap(Result::getRowsUpdated)
                    .then();
        });
    }

    /** The first parameters of a function that commits. @return how many they are */
    int bind(Statement statement) {
        statement.bind(0, tenant);
        for (int i = 0; i < parameters.size(); i++) {
            statement.bind(i + 1, parameters.get(i));
        }
        int next = bind(statement, parameters.size() + 1);
        statement.bind(next++, candidates).bind(next++, pending);
        return next;
    }

    private int bind(Statement statement, int first) {
        statement.bind(first, basis.active());
        var candidate = basis.candidate();
        if (candidate == null) {
            statement.bindNull(first + 1, Integer.class).bindNull(first + 2, Integer.class);
        } else {
            statement.bind(first + 1, candidate.version()).bind(first + 2, candidate.run());
        }
        return first + 3;
    }

    private static RowArray pending(List<LeadChange> leads) {
        var pending = leads.stream()
                .map(LeadChange::lead)
                .filter(lead -> lead.scored().movesTo() != null)
                .toList();
        return RowArray.of("pending_row", pending, CommitRows::pending);
    }

    private static RowArray signals(List<StoredSignal> signals) {
        var hashed = signals.stream()
                .map(stored -> new HashedSignal(MessageHash.of(stored.signal().messageId()), stored))
                .sorted(Comparator.comparing(HashedSignal::hash, UNSIGNED))
                .toList();
        return RowArray.of("signal_row", hashed, (row, each) -> CommitRows.signal(row, each.hash(), each.signal()));
    }

    private static RowArray leads(List<LeadChange> leads) {
        var sorted = leads.stream()
                .sorted(Comparator.comparing(change -> change.lead().id()))
                .toList();
        return RowArray.of("lead_row", sorted, CommitRows::lead);
    }

    private static RowArray identities(Map<Identity, LeadId> identities) {
        var sorted = identities.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BY_KEY))
                .toList();
        return RowArray.of("identity_row", sorted, CommitRows::identity);
    }
}
