package dev.entente.domain.scoring;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Things by small numbers, most of them absent; never changed. An array, since it is asked for every signal. */
public final class Numbered<T> {

    private static final Numbered<?> EMPTY = new Numbered<>(new @Nullable Object[0]);

    private final @Nullable Object[] things;

    /** @param things nobody else's; the last one is present */
    private Numbered(@Nullable Object[] things) {
        this.things = things;
    }

    @SuppressWarnings("unchecked") // it has none
    public static <T> Numbered<T> empty() {
        return (Numbered<T>) EMPTY;
    }

    public static <T> Numbered<T> of(Map<Integer, T> things) {
        Numbered<T> numbered = empty();
        for (Map.Entry<Integer, T> thing : new TreeMap<>(things).descendingMap().entrySet()) {
            numbered = numbered.with(thing.getKey(), thing.getValue());
        }
        return numbered;
    }

    /** One more than the highest number. */
    public int size() {
        return things.length;
    }

    public boolean isEmpty() {
        return things.length == 0;
    }

    @SuppressWarnings("unchecked") // only things of this type come in
    public @Nullable T get(int number) {
        return number < things.length ? (T) things[number] : null;
    }

    public Numbered<T> with(int number, T thing) {
        @Nullable Object[] more = Arrays.copyOf(things, Math.max(things.length, number + 1));
        more[number] = thing;
        return new Numbered<>(more);
    }

    /** Both, and where both have one, what is made of the two. */
    Numbered<T> merge(Numbered<T> other, IntFunction<BinaryOperator<T>> merging) {
        Numbered<T> merged = this;
        for (int number = 0; number < other.size(); number++) {
            T theirs = other.get(number);
            T mine = get(number);
            if (theirs != null) {
                merged = merged.with(
                        number, mine == null ? theirs : merging.apply(number).apply(mine, theirs));
            }
        }
        return merged;
    }

    /** What is left of each. */
    Numbered<T> kept(IntFunction<Function<T, @Nullable T>> keeping) {
        @Nullable Object[] kept = new @Nullable Object[things.length];
        int size = 0;
        for (int number = 0; number < things.length; number++) {
            T thing = get(number);
            kept[number] = thing == null ? null : keeping.apply(number).apply(thing);
            size = kept[number] == null ? size : number + 1;
        }
        return new Numbered<>(Arrays.copyOf(kept, size));
    }

    /** For those who are not in a hurry. */
    public Map<Integer, T> asMap() {
        var map = new TreeMap<Integer, T>();
        for (int number = 0; number < things.length; number++) {
            T thing = get(number);
            if (thing != null) {
                map.put(number, thing);
            }
        }
        return map;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbered<?> that && Arrays.equals(things, that.things);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(things);
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
