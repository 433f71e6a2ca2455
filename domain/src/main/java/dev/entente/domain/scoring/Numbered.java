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

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    public static <T> Numbered<T> of(Map<Integer, T> things) {
        Builder<T> builder = builder();
        things.forEach(builder::put);
        return builder.build();
    }

    /** Takes things one by one, without a copy for each. */
    public static final class Builder<T> {

        private @Nullable Object[] things = EMPTY.things;
        private int size;

        private Builder() {}

        @SuppressWarnings("unchecked") // only things of this type come in
        @Nullable T get(int number) {
            return number < size ? (T) things[number] : null;
        }

        public void put(int number, T thing) {
            if (number >= things.length) {
                things = Arrays.copyOf(things, Math.max(number + 1, 2 * things.length));
            }
            things[number] = thing;
            size = Math.max(size, number + 1);
        }

        public Numbered<T> build() {
            return size == 0 ? empty() : new Numbered<>(Arrays.copyOf(things, size));
        }
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

    /** Both, and where both have one, what is made of the two. */
    Numbered<T> merge(Numbered<T> other, IntFunction<BinaryOperator<T>> merging) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        @Nullable Object[] merged = Arrays.copyOf(things, Math.max(size(), other.size()));
        for (int number = 0; number < other.size(); number++) {
            T theirs = other.get(number);
            T mine = get(number);
            if (theirs != null) {
                merged[number] = mine == null ? theirs : merging.apply(number).apply(mine, theirs);
            }
        }
        return new Numbered<>(merged);
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
        return size == 0 ? empty() : new Numbered<>(Arrays.copyOf(kept, size));
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
