package dev.entente.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PortFailure.UnknownCursor;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Listing LISTING = new Listing("things");
    private static final PageRequest TWO = PageRequest.first(2);

    @Test
    void the_last_page_has_no_cursor() {
        assertThat(LISTING.page(List.of(), TWO)).isEqualTo(new Page<>(List.of(), null));
        assertThat(LISTING.page(List.of(placed(1), placed(2)), TWO)).isEqualTo(new Page<>(List.of(1, 2), null));
    }

    @Test
    void where_there_is_more_a_page_ends_with_the_position_of_its_last_item() {
        Page<Integer> page = LISTING.page(List.of(placed(1), placed(2), placed(3)), TWO);

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(LISTING.after(new PageRequest(page.nextCursor(), 2)))
                .contains(placed(2).position());
    }

    @Property
    void every_position_survives_its_cursor(@ForAll long value, @ForAll @AlphaChars String key) {
        var position = new Position(value, key);

        assertThat(LISTING.after(new PageRequest(cursor(position), 2))).contains(position);
    }

    @Property
    void a_cursor_with_one_character_changed_is_refused(
            @ForAll @IntRange(max = 23) int place, @ForAll @AlphaChars char other) {
        String cursor = cursor(new Position(42, "key-of-42"));
        Assume.that(cursor.charAt(place) != other);

        refuses(cursor.substring(0, place) + other + cursor.substring(place + 1));
    }

    @Property
    void no_text_at_all_breaks_it(@ForAll String text) {
        refuses(text);
    }

    @Test
    void another_list_refuses_it() {
        var cursor = cursor(new Position(42, "key"));

        assertThatThrownBy(() -> new Listing("other things").after(new PageRequest(cursor, 2)))
                .isInstanceOf(UnknownCursor.class);
    }

    private static void refuses(String cursor) {
        assertThatThrownBy(() -> LISTING.after(new PageRequest(cursor, 2))).isInstanceOf(UnknownCursor.class);
    }

    private static String cursor(Position position) {
        var last = new Placed<>("last", position);
        return Objects.requireNonNull(
                LISTING.page(List.of(last, last), PageRequest.first(1)).nextCursor());
    }

    private static Placed<Integer> placed(int item) {
        return new Placed<>(item, new Position(item, "key of " + item));
    }
}
