package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Samples.maker;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.TenantId;
import dev.entente.domain.policy.PolicyState;
import dev.entente.domain.policy.PolicyVersion;
import dev.entente.domain.policy.StoredPolicy;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PolicyStore;
import dev.entente.domain.port.ReplaceOutcome;
import dev.entente.domain.port.ReplaceOutcome.NotADraft;
import dev.entente.domain.port.ReplaceOutcome.Outdated;
import dev.entente.domain.port.ReplaceOutcome.Replaced;
import dev.entente.domain.port.RetireOutcome.InForce;
import dev.entente.domain.port.RetireOutcome.Retired;
import dev.entente.domain.port.RetireOutcome.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link PolicyStore} keeps to. */
public abstract class PolicyStoreContract {

    private static final Instant NOON = Samples.NOON;
    private static final int RIVALS = 10;
    private static final int NEVER_DRAFTED = 1_000;

    private TenantId tenant;

    protected abstract PolicyStore policies();

    /** A tenant whose version 1 came in force at noon. */
    protected abstract TenantId newTenant();

    /** Puts a draft in force, and retires the version before. */
    protected abstract void publish(TenantId tenant, int version, Instant at);

    @BeforeEach
    void begin() {
        tenant = newTenant();
    }

    @Test
    void a_draft_is_found_as_it_was_written() {
        String text = "# ÄÖ 🦊 \"'\r\n\tzone:   UTC \n\n";

        PolicyVersion draft = drafted(text);

        assertThat(draft).isEqualTo(new PolicyVersion(2, PolicyState.DRAFT, 0, NOON.plusSeconds(1), null, null, null));
        assertThat(answer(policies().find(tenant, 2))).contains(new StoredPolicy(draft, text));
    }

    @Test
    void drafting_changes_nothing_that_is_in_force() {
        var before = answer(policies().active(tenant));
        drafted("zone: UTC");

        assertThat(answer(policies().active(tenant))).isEqualTo(before);
        assertThat(answer(policies().activeVersion(tenant))).contains(1);
    }

    @Test
    void drafts_that_come_together_get_numbers_of_their_own_without_gaps() {
        var drafts = IntStream.range(0, RIVALS)
                .mapToObj(i -> policies().draft(tenant, "rival " + i, maker(NOON)))
                .toList();

        assertThat(drafts.stream().map(Answers::answer).map(PolicyVersion::number))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(2, 2 + RIVALS).boxed().toList());
    }

    @Test
    void replacing_a_draft_raises_its_revision() {
        drafted("the first");

        var second = replaced(0, "the second", NOON.plusSeconds(2));
        var third = replaced(null, "the third", NOON.plusSeconds(3));

        assertThat(second.revision()).isEqualTo(1);
        assertThat(third)
                .isEqualTo(new PolicyVersion(
                        2, PolicyState.DRAFT, 2, NOON.plusSeconds(1), NOON.plusSeconds(3), null, null));
        assertThat(answer(policies().find(tenant, 2))).contains(new StoredPolicy(third, "the third"));
    }

    @Test
    void what_was_written_on_an_older_revision_does_not_replace_a_newer_one() {
        drafted("the first");
        replaced(0, "the second", NOON);

        assertThat(replace(2, 0, "too late")).isEqualTo(new Outdated(1));
        assertThat(replace(2, 2, "too early")).isEqualTo(new Outdated(1));
        assertThat(text(2)).isEqualTo("the second");
    }

    @Test
    void of_editors_who_replace_one_revision_one_succeeds() {
        drafted("the first");
        var attempts = IntStream.range(0, RIVALS)
                .mapToObj(i -> policies().replace(tenant, 2, 0, "rival " + i, maker(NOON)))
                .toList();

        assertThat(attempts.stream().map(Answers::answer).filter(Replaced.class::isInstance))
                .hasSize(1);
        assertThat(answer(policies().find(tenant, 2)).orElseThrow().version().revision())
                .isEqualTo(1);
    }

    @Test
    void what_was_published_or_retired_is_not_replaced() {
        drafted("the second");
        var first = text(1);
        publish(tenant, 2, NOON.plusSeconds(9));

        assertThat(replace(1, null, "another")).isEqualTo(new NotADraft(PolicyState.RETIRED));
        assertThat(replace(2, 0, "another")).isEqualTo(new NotADraft(PolicyState.PUBLISHED));
        assertThat(text(1)).isEqualTo(first);
        assertThat(text(2)).isEqualTo("the second");
    }

    @Test
    void a_draft_that_is_retired_is_no_draft_any_more() {
        PolicyVersion draft = drafted("a mistake");

        var retired = new PolicyVersion(2, PolicyState.RETIRED, 0, draft.createdAt(), null, null, NOON.plusSeconds(5));
        assertThat(answer(policies().retire(tenant, 2, maker(NOON.plusSeconds(5)))))
                .isEqualTo(new Retired(retired));

        assertThat(replace(2, 0, "another")).isEqualTo(new NotADraft(PolicyState.RETIRED));
        assertThat(answer(policies().find(tenant, 2))).contains(new StoredPolicy(retired, "a mistake"));
    }

    @Test
    void what_is_retired_stays_so_since_then() {
        drafted("a mistake");
        var first = answer(policies().retire(tenant, 2, maker(NOON.plusSeconds(5))));

        assertThat(answer(policies().retire(tenant, 2, maker(NOON.plusSeconds(6)))))
                .isEqualTo(first);
    }

    @Test
    void the_version_in_force_is_not_retired() {
        var before = answer(policies().active(tenant));

        assertThat(answer(policies().retire(tenant, 1, maker(NOON)))).isEqualTo(new InForce());
        assertThat(answer(policies().active(tenant))).isEqualTo(before);
    }

    @Test
    void the_version_before_is_retired_by_publishing_another() {
        drafted("the second");
        publish(tenant, 2, NOON.plusSeconds(9));

        assertThat(answer(policies().activeVersion(tenant))).contains(2);
        assertThat(answer(policies().active(tenant)).orElseThrow().text()).isEqualTo("the second");
        assertThat(answer(policies().find(tenant, 1)).orElseThrow().version().state())
                .isEqualTo(PolicyState.RETIRED);
        assertThat(answer(policies().retire(tenant, 2, maker(NOON)))).isEqualTo(new InForce());
    }

    @Test
    void what_was_in_force_is_known_for_every_instant() {
        drafted("the second");
        drafted("the third");
        drafted("never published");
        publish(tenant, 3, NOON.plusSeconds(10));
        publish(tenant, 2, NOON.plusSeconds(20));
        answer(policies().retire(tenant, 4, maker(NOON.plusSeconds(25))));

        assertThat(inForceAt(NOON.minusNanos(1_000))).isZero();
        assertThat(inForceAt(NOON)).isEqualTo(1);
        assertThat(inForceAt(NOON.plusSeconds(10).minusNanos(1_000))).isEqualTo(1);
        assertThat(inForceAt(NOON.plusSeconds(10))).isEqualTo(3);
        assertThat(inForceAt(NOON.plusSeconds(20).minusNanos(1_000))).isEqualTo(3);
        assertThat(inForceAt(NOON.plusSeconds(20))).isEqualTo(2);
        assertThat(inForceAt(NOON.plusSeconds(9_999))).isEqualTo(2);
    }

    @Test
    void versions_are_listed_page_by_page_the_newest_first() {
        IntStream.range(0, 4).forEach(i -> drafted("draft " + i));

        for (int limit : List.of(1, 2, 5, 6)) {
            assertThat(Pages.all(limit, page -> policies().list(tenant, page)))
                    .extracting(PolicyVersion::number)
                    .containsExactly(5, 4, 3, 2, 1);
        }
        assertThat(answer(policies().list(tenant, PageRequest.first(1))).items())
                .containsExactly(
                        answer(policies().find(tenant, 5)).orElseThrow().version());
    }

    @Test
    void a_list_takes_no_cursor_but_its_own() {
        drafted("the second");
        TenantId other = newTenant();
        Pages.refuseForeignCursors(
                page -> policies().list(tenant, page), page -> policies().list(other, page));
    }

    @Test
    void what_never_was_is_unknown() {
        TenantId nobody = new TenantId(Integer.MAX_VALUE);

        assertThat(answer(policies().find(tenant, NEVER_DRAFTED))).isEmpty();
        assertThat(replace(NEVER_DRAFTED, null, "text")).isEqualTo(new ReplaceOutcome.Unknown());
        assertThat(answer(policies().retire(tenant, NEVER_DRAFTED, maker(NOON))))
                .isEqualTo(new Unknown());
        assertThat(answer(policies().active(nobody))).isEmpty();
        assertThat(answer(policies().activeVersion(nobody))).isEmpty();
        assertThat(answer(policies().inForceAt(nobody, NOON))).isEmpty();
        assertThat(answer(policies().list(nobody, PageRequest.first(1))).items())
                .isEmpty();
    }

    @Test
    void tenants_do_not_see_each_others_policies() {
        drafted("ours");
        TenantId other = newTenant();

        assertThat(answer(policies().find(other, 2))).isEmpty();
        assertThat(answer(policies().replace(other, 2, null, "theirs", maker(NOON))))
                .isEqualTo(new ReplaceOutcome.Unknown());
        assertThat(answer(policies().retire(other, 2, maker(NOON)))).isEqualTo(new Unknown());
        assertThat(answer(policies().list(other, PageRequest.first(9))).items()).hasSize(1);
        assertThat(answer(policies().draft(other, "theirs", maker(NOON))).number())
                .isEqualTo(2);
        assertThat(text(2)).isEqualTo("ours");
    }

    private PolicyVersion drafted(String text) {
        return answer(policies().draft(tenant, text, maker(NOON.plusSeconds(1))));
    }

    private ReplaceOutcome replace(int version, @Nullable Integer revision, String text) {
        return answer(policies().replace(tenant, version, revision, text, maker(NOON)));
    }

    private PolicyVersion replaced(@Nullable Integer revision, String text, Instant at) {
        var outcome = answer(policies().replace(tenant, 2, revision, text, maker(at)));
        assertThat(outcome).isInstanceOf(Replaced.class);
        return ((Replaced) outcome).version();
    }

    private String text(int version) {
        return answer(policies().find(tenant, version)).orElseThrow().text();
    }

    /** Zero for none. */
    private int inForceAt(Instant at) {
        return answer(policies().inForceAt(tenant, at))
                .map(policy -> policy.version().number())
                .orElse(0);
    }
}
