package dev.entente.rest.json;

import dev.entente.domain.profile.TraitValue;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A trait as JSON's own values, to be written. */
public final class TraitTree {

    private TraitTree() {}

    public static @Nullable Object of(TraitValue value) {
        return switch (value) {
            case TraitValue.Text(String text) -> text;
            case TraitValue.Numeric(var number) -> number;
            case TraitValue.Flag(boolean flag) -> flag;
            case TraitValue.Cleared _ -> null;
            case TraitValue.Fields(var fields) -> fields(fields);
            case TraitValue.Many(var items) -> {
                var list = new ArrayList<@Nullable Object>();
                items.forEach(item -> list.add(of(item)));
                yield list;
            }
        };
    }

    private static Map<String, @Nullable Object> fields(Map<String, TraitValue> fields) {
        var sorted = new TreeMap<String, @Nullable Object>();
        fields.forEach((name, value) -> sorted.put(name, of(value)));
        return sorted;
    }
}
