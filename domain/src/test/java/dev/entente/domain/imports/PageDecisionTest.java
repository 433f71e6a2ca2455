package dev.entente.domain.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.Policies;
import dev.entente.domain.TenantId;
import dev.entente.domain.lead.Deciding;
import dev.entente.domain.lead.LeadChange;
import dev.entente.domain.lead.Loaded;
import dev.entente.domain.lead.Roster;
import dev.entente.domain.profile.IdentityKind;
import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDecisionTest {

    private static final Instant UPLOADED = Instant.parse("2026-03-02T09:30:00Z");
    private static final ImportMapping MAPPING = new ImportMapping(
            Map.of(IdentityKind.USER_ID, "id", IdentityKind.EMAIL, "mail"),
            Map.of("title", "job"),
            "origin",
            "since",
            "stage");

    private final AtomicLong ids = new AtomicLong();
    private final Roster roster = new Roster(
            new Deciding(Policies.policy().compile(), () -> new UUID(0x7000L, ids.incrementAndGet()), List.of()),
            Loaded.NOTHING);

    @ParameterizedTest
    @CsvSource({
        "2018-02-01, 2018-01-31T23:00:00Z",
        "' 2018-02-01 ', 2018-01-31T23:00:00Z",
        "2018-02-01T10:00:00Z, 2018-02-01T10:00:00Z",
        "2018-02-01T10:00+01:00, 2018-02-01T09:00:00Z",
        "1970-01-02, 1970-01-01T23:00:00Z",
        "2026-03-02T09:30:00Z, 2026-03-02T09:30:00Z"
    })
    void a_day_begins_in_the_zone_of_the_policy_and_an_instant_has_its_offset(String text, Instant createdAt) {
        decide(row(Map.of("id", new Text("ada"), "since", new Text(text))));
        assertThat(roster.changes().leads())
                .singleElement()
                .extracting((LeadChange change) -> change.lead().createdAt())
                .isEqualTo(createdAt);
    }

    @ParameterizedTest
    @CsvSource({
        "01-02-2018, is not guessed",
        "1/2/2018, is not guessed",
        "01.02.18, is not guessed",
        "2018-02-01T10:00:00, has no offset",
        "2018-02-01 10:00, has no offset",
        "2018-02-30, there is no such day",
        "1517443200, is not guessed",
        "yesterday, is written as 2018-02-01",
        "0001-01-01, 1970 to 9999",
        "1969-12-31, 1970 to 9999",
        "-1000-01-01T00:00Z, 1970 to 9999"
    })
    void any_other_date_is_refused_with_a_hint(String text, String hint) {
        assertThat(rejected(Map.of("id", new Text("ada"), "since", new Text(text))))
                .satisfies(row -> assertThat(row.reason()).contains(hint))
                .extracting(RejectedRow::line, RejectedRow::column, RejectedRow::code)
                .containsExactly(2L, "since", "invalid_date");
    }

    @ParameterizedTest
    @CsvSource({
        "mail, nobody, invalid_identity",
        "since, 2026-03-02T09:30:00.000001Z, in_future",
        "since, 9999-12-31, in_future",
        "stage, Boss, unknown_stage"
    })
    void a_bad_cell_rejects_its_row(String column, String value, String code) {
        assertThat(rejected(Map.of("id", new Text("ada"), column, new Text(value))))
                .extracting(RejectedRow::column, RejectedRow::code)
                .containsExactly(column, code);
    }

    @Test
    void what_is_read_as_text_is_text() {
        assertThat(rejected(Map.of("id", new TraitValue.Numeric(BigDecimal.ONE))))
                .extracting(RejectedRow::column, RejectedRow::code)
                .containsExactly("id", "wrong_type");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1})
    void a_channel_has_at_most_255_characters(int more) {
        PageOutcome outcome = decide(row(Map.of("id", new Text("ada"), "origin", new Text("x".repeat(255 + more)))));
        assertThat(outcome.rejected()).extracting(RejectedRow::code).hasSize(more > 0 ? 1 : 0);
    }

    @Test
    void a_row_that_names_nobody_says_which_columns_could() {
        Map<String, TraitValue> nobody = new HashMap<>(Map.of("job", new Text("VP"), "mail", TraitValue.CLEARED));
        nobody.put("id", new Text(" "));
        assertThat(rejected(nobody))
                .isEqualTo(new RejectedRow(2, null, "missing_identity", "nobody is named: nothing in id, mail"));
    }

    @Test
    void rows_are_counted_in_the_order_of_the_file() {
        PageOutcome outcome = decide(
                row(Map.of("id", new Text("ada"), "stage", new Text("sql"))),
                row(Map.of("id", new Text("ada"), "job", new Text("VP"))),
                row(Map.of("id", new Text("ada"), "job", new Text("VP"))),
                row(Map.of("id", new Text("ada"), "stage", new Text("MQL"))),
                new SourceRow.Unreadable(new RejectedRow(9, null, "too_few_columns", "why")));
        assertThat(outcome.counts()).isEqualTo(new ImportCounts(1, 1, 1, 2));
        assertThat(outcome.counts().read()).isEqualTo(5);
        assertThat(outcome.rejected()).extracting(RejectedRow::column).containsExactly("stage", null);
    }

    @Test
    void everybody_named_is_looked_up() {
        var page = page(
                row(Map.of("id", new Text("ada"), "mail", new Text("Ada@Example.org"))),
                row(Map.of("id", new Text("bob"))),
                row(Map.of("mail", new Text("x"))));
        assertThat(page.identities())
                .extracting(identity -> identity.value())
                .containsExactlyInAnyOrder("ada", "ada@example.org", "bob");
    }

    private RejectedRow rejected(Map<String, TraitValue> values) {
        PageOutcome outcome = decide(row(values));
        assertThat(outcome.counts()).isEqualTo(new ImportCounts(0, 0, 0, 1));
        assertThat(roster.changes().leads()).isEmpty();
        return outcome.rejected().getFirst();
    }

    private PageOutcome decide(SourceRow... rows) {
        return page(rows).on(roster, UPLOADED.plusSeconds(1));
    }

    private static PageDecision page(SourceRow... rows) {
        var page = new SourcePage(0, List.of(rows));
        var task = new ImportTask(new TenantId(1), new UUID(0, 1), 1, 1, MAPPING, "lister", UPLOADED, page);
        return PageDecision.read(task, ZoneId.of("Europe/Berlin"));
    }

    private static SourceRow row(Map<String, TraitValue> values) {
        return new SourceRow.Values(2, values);
    }
}
