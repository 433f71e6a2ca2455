package dev.entente.application;

import dev.entente.domain.TenantId;
import dev.entente.domain.lead.AsOf;
import dev.entente.domain.lead.StageLog;
import dev.entente.domain.lead.StoredSignal;
import dev.entente.domain.lead.TraitRecord;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.lifecycle.Transition;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.port.LeadHistory;
import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.LeadId;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Facts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it was: the fold of what had occurred by {@code at} and was recorded by {@code known}. History comes in
 * pages, so a lead's size costs time, not memory.
 */
final class RebuildPast {

    private final LeadHistory history;
    private final TenantId tenant;
    private final LeadId id;
    private final CompiledPolicy policy;
    private final AsOf asOf;
    private final IntFunction<CompletionStage<Optional<CompiledPolicy>>> versions;
    private final Executor executor;

    /**
     * The past of one lead.
     *
     * @param versions of the tenant's policy; a version that is no more rests its leads as the asked one does
     * @param executor computes
     */
    RebuildPast(
            LeadHistory history,
            TenantId tenant,
            LeadId id,
            CompiledPolicy policy,
            AsOf asOf,
            IntFunction<CompletionStage<Optional<CompiledPolicy>>> versions,
            Executor executor) {
        this.history = history;
        this.tenant = tenant;
        this.id = id;
        this.policy = policy;
        this.asOf = asOf;
        this.versions = versions;
        this.executor = executor;
    }

    /** @param asked the lead, or one that it has absorbed since: that one is answered for as it was then */
    CompletionStage<Moment> moment(LeadId asked, Instant createdAt) {
        return history.joins(tenant, id)
                .thenCompose(joins -> history.transitions(tenant, id)
                        .thenCompose(moves -> moment(asked, createdAt, new StageLog(moves, joins))));
    }

    private CompletionStage<Moment> moment(LeadId asked, Instant createdAt, StageLog log) {
        LeadId then = log.survivor(asked, asOf);
        Set<LeadId> family = log.family(then, asOf);
        return standing(log, then, createdAt)
                .thenCompose(standing -> history.traits(tenant, id)
                        .thenCompose(records -> fold(then, family, traits(family, records), standing)));
    }

    private CompletionStage<Standing> standing(StageLog log, LeadId lead, Instant createdAt) {
        Set<Integer> recycling = log.transitions().stream()
                .filter(move -> move.to() == Stage.RECYCLED)
                .map(Transition::policyVersion)
                .collect(Collectors.toSet());
        CompletionStage<Map<Integer, Integer>> rests = CompletableFuture.completedStage(Map.of());
        for (int version : recycling) {
            rests = rests.thenCombine(versions.apply(version), (known, found) -> with(known, version, found));
        }
        return rests.thenApply(known ->
                log.standing(lead, createdAt, asOf, version -> known.getOrDefault(version, coolDownDays(policy))));
    }

    private Map<Integer, Integer> with(Map<Integer, Integer> known, int version, Optional<CompiledPolicy> found) {
        var more = new HashMap<>(known);
        more.put(version, coolDownDays(found.orElse(policy)));
        return more;
    }

    private static int coolDownDays(CompiledPolicy version) {
        return version.policy().coolDownDays();
    }

    private Traits traits(Set<LeadId> leads, List<TraitRecord> records) {
        Traits traits = Traits.NONE;
        for (TraitRecord record : records) {
            if (leads.contains(record.leadId()) && asOf.sees(record.observed().at(), record.recordedAt())) {
                traits = traits.observe(
                        Map.of(record.name(), record.observed().value()),
                        record.observed().at());
            }
        }
        return traits;
    }

    private CompletionStage<Moment> fold(LeadId lead, Set<LeadId> leads, Traits traits, Standing standing) {
        var evidence = new Evidence(policy);
        return foldPage(leads, EngagementState.EMPTY, evidence, null)
                .thenApply(state -> new Moment(lead, asOf.at(), policy, new Facts(traits, state), standing, evidence));
    }

    private CompletionStage<EngagementState> foldPage(
            Set<LeadId> leads, EngagementState before, Evidence evidence, @Nullable String cursor) {
        return history.signals(tenant, id, new PageRequest(cursor, PageRequest.MAX_LIMIT))
                .thenComposeAsync(
                        page -> {
                            EngagementState state = add(leads, before, evidence, page);
                            return page.nextCursor() == null
                                    ? CompletableFuture.completedStage(state)
                                    : foldPage(leads, state, evidence, page.nextCursor());
                        },
                        executor);
    }

    private EngagementState add(Set<LeadId> leads, EngagementState before, Evidence evidence, Page<StoredSignal> page) {
        List<StoredSignal> seen = page.items().stream()
                .filter(stored -> leads.contains(stored.leadId())
                        && asOf.sees(stored.signal().occurredAt(), stored.recordedAt()))
                .toList();
        seen.forEach(evidence::add);
        return before.plus(policy, seen.stream().map(StoredSignal::signal).toList());
    }
}
