package dev.entente.domain.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Problem;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Entries;
import dev.entente.domain.policy.Tree.Entry;
import dev.entente.domain.policy.Tree.Items;
import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileTreeTest {

    private static final Place HERE = new Place(1, 1);

    @Test
    void very_many_problems_are_counted_and_the_first_are_told() {
        List<Entry> entries = IntStream.range(0, 400)
                .mapToObj(i -> new Entry("k" + i, new Place(i + 1, 1), text("x")))
                .toList();

        List<Problem> problems = refused(new Entries(HERE, entries));

        assertThat(problems).hasSize(101);
        assertThat(problems.get(99).pointer()).isEqualTo("/k99");
        assertThat(problems.getLast().code()).isEqualTo("too_many");
        assertThat(problems.getLast().message()).isEqualTo("301 more problems are not listed.");
    }

    @Test
    void a_hundred_thousand_keys_are_refused_as_one() {
        List<Entry> entries = IntStream.range(0, 100_000)
                .mapToObj(i -> new Entry("k" + i, HERE, text("x")))
                .toList();

        assertThat(refused(new Entries(HERE, entries)))
                .extracting(Problem::code)
                .containsExactly("too_many");
    }

    @Test
    void the_same_key_a_hundred_thousand_times_is_refused() {
        List<Entry> entries = Collections.nCopies(100_000, new Entry("mql", HERE, text("x")));

        assertThat(refused(new Entries(HERE, entries))).hasSize(101);
    }

    @Test
    void ten_thousand_rules_are_refused_as_one() {
        Tree rules = new Items(HERE, Collections.nCopies(10_000, new Entries(HERE, List.of())));

        assertThat(refused(new Entries(HERE, List.of(new Entry("fit", HERE, rules)))))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("missing_key", "too_many");
    }

    @Test
    void a_deep_tree_is_refused_wherever_it_stands() {
        Tree deep = text("x");
        for (int i = 0; i < 1_000; i++) {
            deep = new Items(HERE, List.of(deep));
        }

        List<Problem> problems = refused(new Entries(HERE, List.of(new Entry("examples", HERE, deep))));

        assertThat(problems).extracting(Problem::code).containsExactly("too_deep");
    }

    @Test
    void a_text_nests_fifty_deep_and_no_deeper() {
        assertThat(refused(nested(50))).extracting(Problem::code).containsExactly("wrong_type");
        assertThat(refused(nested(51))).extracting(Problem::code).containsExactly("too_deep");
        assertThat(refused(mappings(50))).extracting(Problem::code).contains("unknown_key");
        assertThat(refused(mappings(51))).extracting(Problem::code).containsExactly("too_deep");
    }

    private static Tree mappings(int depth) {
        Tree tree = text("x");
        for (int i = 1; i < depth; i++) {
            tree = new Entries(HERE, List.of(new Entry("k", HERE, tree)));
        }
        return tree;
    }

    private static Tree nested(int depth) {
        Tree tree = text("x");
        for (int i = 1; i < depth; i++) {
            tree = new Items(HERE, List.of(tree));
        }
        return tree;
    }

    @Test
    void a_key_has_255_characters_and_no_more() {
        Tree some = new Entries(HERE, List.of(new Entry("k".repeat(255), HERE, text("x"))));
        Tree more = new Entries(HERE, List.of(new Entry("k".repeat(256), HERE, text("x"))));

        assertThat(refused(some)).extracting(Problem::code).contains("unknown_key");
        assertThat(refused(more))
                .extracting(Problem::message)
                .containsExactly("A key has at most 255 characters, not 256.");
    }

    @Test
    void long_texts_are_cut_in_messages() {
        Problem problem = refused(text("x".repeat(100_000))).getFirst();

        assertThat(problem.message()).hasSizeLessThan(400).contains("xxx…'");
    }

    private static Scalar text(String text) {
        return new Scalar(HERE, Kind.TEXT, text);
    }

    private static List<Problem> refused(Tree tree) {
        return ((Reading.Refused) PolicyReader.read(tree, Texts::expression)).problems();
    }
}
