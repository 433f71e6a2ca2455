package dev.entente.application;

import static dev.entente.application.TestPolicy.TENANT;
import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Answers.failure;
import static dev.entente.contracts.Samples.NOON;
import static dev.entente.contracts.Samples.maker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.CompilePolicy.UnreadablePolicy;
import dev.entente.contracts.InMemoryPolicyStore;
import dev.entente.contracts.Samples;
import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.policy.CompiledPolicy;
import dev.entente.domain.policy.Grade;
import dev.entente.domain.policy.Grades;
import dev.entente.domain.policy.Points;
import dev.entente.domain.policy.Policy;
import dev.entente.domain.policy.PolicySource;
import dev.entente.domain.port.PortFailure;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Scores;
import dev.entente.domain.signal.Details;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GradeLeadsTest {

    private static final String PLAIN = "plain";
    private static final String GRADED = "graded";
    private static final String UNREADABLE = "unreadable";
    private static final String UNREACHABLE = "unreachable";

    private final InMemoryPolicyStore store = new InMemoryPolicyStore(GRADED);
    private final GradeLeads grading = new GradeLeads(new ActivePolicies(store, this::compile, () -> NOON));

    @Test
    void leads_are_graded_by_the_version_of_their_scores() {
        answer(store.draft(TENANT, PLAIN, maker(NOON)));
        Lead graded = lead(1);

        assertThat(answer(grading.grade(TENANT, List.of(graded, lead(2)))))
                .containsOnly(Map.entry(graded.id(), new Grade('A', 2)));
    }

    @Test
    void a_lead_whose_policy_cannot_be_read_any_more_has_no_grade_and_the_others_have_theirs() {
        answer(store.draft(TENANT, UNREADABLE, maker(NOON)));
        Lead first = lead(1);
        Lead last = lead(1);

        assertThat(answer(grading.grade(TENANT, List.of(first, lead(2), last))))
                .containsOnlyKeys(first.id(), last.id());
    }

    @Test
    void that_policies_cannot_be_asked_for_is_no_reason_to_show_no_grade() {
        answer(store.draft(TENANT, UNREACHABLE, maker(NOON)));

        failure(grading.grade(TENANT, List.of(lead(1), lead(2))), PortFailure.Unavailable.class);
    }

    private CompiledPolicy compile(PolicySource source) {
        return switch (source.text()) {
            case UNREADABLE -> throw new UnreadablePolicy(List.of());
            case UNREACHABLE -> throw new PortFailure.Unavailable("gone", new IllegalStateException());
            case GRADED -> compiled(source, new Grades(Points.of(10), Points.of(5), Points.of(10), Points.of(5)));
            default -> CompiledPolicy.compile(source.version(), TestPolicy.policy(), _ -> Details.NONE);
        };
    }

    private static CompiledPolicy compiled(PolicySource source, Grades grades) {
        Policy plain = TestPolicy.policy();
        var graded = new Policy(
                plain.zone(),
                plain.horizonDays(),
                plain.fit(),
                plain.engagement(),
                plain.behaviour(),
                plain.handRaisers(),
                plain.raisedWhile(),
                plain.exclude(),
                plain.ignore(),
                plain.disqualify(),
                plain.limits(),
                grades,
                plain.mql(),
                plain.directSql(),
                plain.coolDownDays());
        return CompiledPolicy.compile(source.version(), graded, _ -> Details.NONE);
    }

    private static Lead lead(int policyVersion) {
        var scores = new Scores(Points.of(10), Points.of(5));
        return Samples.with(Samples.newLead(), new Scored(policyVersion, EngagementState.EMPTY, scores, NOON, null));
    }
}
