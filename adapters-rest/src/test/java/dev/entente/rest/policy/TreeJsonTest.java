package dev.entente.rest.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.domain.policy.Place;
import dev.entente.domain.policy.Tree;
import dev.entente.domain.policy.Tree.Scalar;
import dev.entente.domain.policy.Tree.Scalar.Kind;
import dev.entente.rest.json.ApiJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeJsonTest {

    private static final Place HERE = new Place(1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "35.50", "1e400000", "123456789012345678901234567890.10", "1E+2"})
    void a_number_is_written_as_it_was(String number) {
        assertThat(json(scalar(Kind.NUMBER, number))).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x1F", "0o17", ".inf", "-.INF", ".nan", "+1", ".5", "1.", "01"})
    void a_number_that_json_does_not_have_is_a_text(String number) {
        assertThat(json(scalar(Kind.NUMBER, number))).isEqualTo('"' + number + '"');
    }

    @Test
    void texts_truths_and_nothing_are_what_they_are() {
        assertThat(json(new Tree.Items(
                        HERE,
                        List.of(
                                scalar(Kind.TEXT, "1 \"é\u0000"),
                                scalar(Kind.BOOLEAN, "True"),
                                scalar(Kind.BOOLEAN, "false"),
                                scalar(Kind.NULL, "~")))))
                .isEqualTo("[\"1 \\\"é\\u0000\",true,false,null]");
    }

    @Test
    void of_a_key_that_stands_twice_the_last_counts() {
        assertThat(json(new Tree.Entries(
                        HERE,
                        List.of(
                                new Tree.Entry("a", HERE, scalar(Kind.NUMBER, "1")),
                                new Tree.Entry("b", HERE, new Tree.Items(HERE, List.of())),
                                new Tree.Entry("a", HERE, scalar(Kind.NUMBER, "2"))))))
                .isEqualTo("{\"a\":2,\"b\":[]}");
    }

    private static Tree scalar(Kind kind, String text) {
        return new Scalar(HERE, kind, text);
    }

    private static String json(Tree tree) {
        return ApiJson.mapper().writeValueAsString(TreeJson.of(tree));
    }
}
