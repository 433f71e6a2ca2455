package dev.entente.contracts;

import static dev.entente.contracts.Answers.answer;
import static dev.entente.contracts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.lead.Lead;
import dev.entente.domain.lead.Scored;
import dev.entente.domain.lifecycle.Stage;
import dev.entente.domain.lifecycle.Standing;
import dev.entente.domain.policy.Points;
import dev.entente.domain.port.LeadDirectory;
import dev.entente.domain.port.LeadQuery;
import dev.entente.domain.port.LeadQuery.Sort;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Scores;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link LeadDirectory} keeps to when leads are listed. */
public abstract class LeadListContract extends DirectorySteps {

    @ParameterizedTest
    @EnumSource
    void a_list_is_sorted_with_ties_by_id_and_its_pages_cover_everything_once(Sort sort) {
        var leads = IntStream.range(0, 9)
                .mapToObj(i -> session().stored(lead(i % 3, i / 2, i % 4)))
                .toList();

        var listed = Pages.all(2, page -> directory().list(tenant, query(sort, page)));

        assertThat(listed).isEqualTo(leads.stream().sorted(order(sort)).toList());
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        session().stored(Samples.newLead());
        session().stored(Samples.newLead());

        Pages.refuseForeignCursors(
                page -> directory().list(tenant, query(Sort.NEWEST_FIRST, page)),
                page -> directory().list(tenant, query(Sort.OLDEST_FIRST, page)));
        Pages.refuseForeignCursors(
                page -> directory().list(tenant, query(Sort.NEWEST_FIRST, page)),
                page -> directory().list(Samples.tenant(), query(Sort.NEWEST_FIRST, page)));
    }

    @Test
    void a_list_is_filtered_by_stage_channel_owner_and_score() {
        var lead = session().stored(owned(Samples.newLead(), "ada"));
        var score = lead.scored().scores().score();
        var above = new Points(score.hundredths() + 1);

        assertThat(list(new LeadQuery(Stage.RECYCLED, score, "ada", "newsletter", null, Sort.NEWEST_FIRST, first())))
                .containsExactly(lead);
        assertThat(list(new LeadQuery(Stage.MQL, null, null, null, null, Sort.NEWEST_FIRST, first())))
                .isEmpty();
        assertThat(list(new LeadQuery(null, above, null, null, null, Sort.NEWEST_FIRST, first())))
                .isEmpty();
        assertThat(list(new LeadQuery(null, null, "Ada", null, null, Sort.NEWEST_FIRST, first())))
                .isEmpty();
        assertThat(list(new LeadQuery(null, null, null, "Newsletter", null, Sort.NEWEST_FIRST, first())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grace", "HOPPER", "ÉE", "100%_\\", "_\\ né", "@navy.example", "GH-1"})
    void text_is_found_in_names_and_identities_whatever_the_case(String text) {
        var found = session()
                .stored(named(
                        "Grace 100%_\\ née Hopper",
                        new Identity(IdentityKind.EMAIL, "g@navy.example"),
                        new Identity(IdentityKind.USER_ID, "gh-1")));
        session().stored(named("Somebody 100 x Else"));

        assertThat(list(searching(text))).containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%e", "g_ace", "\\", "\0", "\uD800", "' OR true --"})
    void text_is_taken_literally_and_never_fails(String text) {
        session().stored(named("Grace Hopper"));

        assertThat(list(searching(text))).isEmpty();
    }

    private static Comparator<Lead> order(Sort sort) {
        Comparator<Lead> created = Comparator.comparing(Lead::createdAt).thenComparing(Lead::id);
        Comparator<Lead> updated = Comparator.comparing(Lead::updatedAt).thenComparing(Lead::id);
        Comparator<Lead> score = Comparator.comparing(
                        (Lead lead) -> lead.scored().scores().score())
                .thenComparing(Lead::id);
        return switch (sort) {
            case OLDEST_FIRST -> created;
            case NEWEST_FIRST -> created.reversed();
            case FIRST_UPDATED_FIRST -> updated;
            case LAST_UPDATED_FIRST -> updated.reversed();
            case LOWEST_SCORE_FIRST -> score;
            case HIGHEST_SCORE_FIRST -> score.reversed();
        };
    }

    private static Lead lead(int score, int created, int updated) {
        var scores = new Scores(new Points(score - 1), Points.ZERO);
        return new Lead(
                Samples.leadId(),
                1,
                Set.of(),
                Traits.NONE,
                null,
                Standing.fresh(NOON),
                new Scored(Samples.POLICY_VERSION, EngagementState.EMPTY, scores, NOON, null),
                NOON.plusSeconds(created),
                NOON.plusSeconds(updated));
    }

    private static Lead owned(Lead lead, String owner) {
        return Samples.with(lead, Traits.NONE.observe(Map.of("owner", new TraitValue.Text(owner)), NOON));
    }

    private static Lead named(String name, Identity... identities) {
        return Samples.with(
                Samples.newLead(identities), Traits.NONE.observe(Map.of("name", new TraitValue.Text(name)), NOON));
    }

    private static LeadQuery searching(String text) {
        return new LeadQuery(null, null, null, null, text, Sort.NEWEST_FIRST, first());
    }

    private static LeadQuery query(Sort sort, PageRequest page) {
        return new LeadQuery(null, null, null, null, null, sort, page);
    }

    private static PageRequest first() {
        return PageRequest.first(100);
    }

    private List<Lead> list(LeadQuery query) {
        return answer(directory().list(tenant, query)).items();
    }
}
