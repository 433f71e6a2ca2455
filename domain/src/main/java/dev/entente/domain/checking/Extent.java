package dev.entente.domain.checking;

import dev.entente.domain.profile.TraitValue;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How much there is to compare in what is said of somebody.
 *
 * @param characters of its longest text
 * @param items of its longest list
 */
record Extent(int characters, int items) {

    private static final Extent NOTHING = new Extent(0, 0);

    /** Of texts that are there. */
    static Extent ofTexts(@Nullable String... texts) {
        int longest = 0;
        for (@Nullable String text : texts) {
            longest = text == null ? longest : Math.max(longest, text.length());
        }
        return new Extent(longest, 0);
    }

    static Extent of(Collection<TraitValue> values) {
        return values.stream().map(Extent::of).reduce(NOTHING, Extent::and);
    }

    Extent and(Extent other) {
        return new Extent(Math.max(characters, other.characters), Math.max(items, other.items));
    }

    private static Extent of(TraitValue value) {
        return switch (value) {
            case TraitValue.Text(String text) -> new Extent(text.length(), 0);
            case TraitValue.Many(var values) -> new Extent(0, values.size()).and(of(values));
            case TraitValue.Fields(var fields) -> of(fields.values());
            case TraitValue.Numeric _, TraitValue.Flag _, TraitValue.Cleared _ -> NOTHING;
        };
    }
}
