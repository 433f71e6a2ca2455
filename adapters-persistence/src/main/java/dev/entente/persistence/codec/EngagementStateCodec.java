package dev.entente.persistence.codec;

import dev.entente.domain.scoring.DayCounts;
import dev.entente.domain.scoring.EngagementState;
import dev.entente.domain.scoring.Numbered;
import dev.entente.domain.scoring.ValueDays;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The state of scoring as bytes: a version of the format, then variable-length numbers. Days are written as distances,
 * so a day usually costs two bytes.
 */
public final class EngagementStateCodec {

    /** Counts, raised hands, the newest positive signal. */
    private static final int WITHOUT_VALUES = 1;
    /** The same, and values after the counts. Written only where there are some: an older version reads the others. */
    private static final int WITH_VALUES = 2;

    private EngagementStateCodec() {}

    public static byte[] encode(EngagementState state) {
        int format = state.values().isEmpty() ? WITHOUT_VALUES : WITH_VALUES;
        var out = new VarintWriter().unsigned(format);
        write(out, state.counts(), EngagementStateCodec::writeCounts);
        if (format == WITH_VALUES) {
            write(out, state.values(), EngagementStateCodec::writeValues);
        }
        write(out, state.handRaises(), EngagementStateCodec::writeInstant);
        writeOptional(out, state.newestPositive());
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException if the bytes were written by a format this version does not know */
    public static EngagementState decode(byte[] bytes) {
        var in = new VarintReader(bytes);
        long format = in.unsigned();
        if (format != WITHOUT_VALUES && format != WITH_VALUES) {
            throw new IllegalArgumentException(
                    "the state of scoring has format %d, not %d or %d".formatted(format, WITHOUT_VALUES, WITH_VALUES));
        }
        Numbered<DayCounts> counts = read(in, EngagementStateCodec::readCounts);
        Numbered<ValueDays> values =
                format == WITH_VALUES ? read(in, EngagementStateCodec::readValues) : Numbered.empty();
        return new EngagementState(counts, values, read(in, EngagementStateCodec::readInstant), readOptional(in));
    }

    private static <T> void write(VarintWriter out, Numbered<T> things, BiConsumer<VarintWriter, T> write) {
        Map<Integer, T> present = things.asMap();
        out.unsigned(present.size());
        present.forEach((number, thing) -> write.accept(out.unsigned(number), thing));
    }

    private static <T> Numbered<T> read(VarintReader in, Function<VarintReader, T> read) {
        var things = Numbered.<T>builder();
        for (int left = in.unsignedInt(); left > 0; left--) {
            things.put(in.unsignedInt(), read.apply(in));
        }
        return things.build();
    }

    private static void writeCounts(VarintWriter out, DayCounts counts) {
        out.unsigned(counts.size());
        long previous = 0;
        for (int i = 0; i < counts.size(); i++) {
            out.signed(counts.day(i) - previous).unsigned(counts.count(i));
            previous = counts.day(i);
        }
    }

    private static DayCounts readCounts(VarintReader in) {
        int size = in.unsignedInt();
        int[] days = new int[size];
        int[] counts = new int[size];
        long previous = 0;
        for (int i = 0; i < size; i++) {
            previous += in.signed();
            days[i] = Math.toIntExact(previous);
            counts[i] = in.unsignedInt();
        }
        return DayCounts.of(days, counts);
    }

    private static void writeValues(VarintWriter out, ValueDays values) {
        out.unsigned(values.size());
        long previous = 0;
        for (int i = 0; i < values.size(); i++) {
            out.signed(values.day(i) - previous).unsigned(values.value(i));
            previous = values.day(i);
        }
    }

    private static ValueDays readValues(VarintReader in) {
        int size = in.unsignedInt();
        long[] values = new long[size];
        int[] days = new int[size];
        long previous = 0;
        for (int i = 0; i < size; i++) {
            previous += in.signed();
            days[i] = Math.toIntExact(previous);
            values[i] = in.unsigned();
        }
        return ValueDays.of(values, days);
    }

    private static void writeInstant(VarintWriter out, Instant at) {
        out.signed(at.getEpochSecond()).unsigned(at.getNano());
    }

    private static Instant readInstant(VarintReader in) {
        return Instant.ofEpochSecond(in.signed(), in.unsigned());
    }

    private static void writeOptional(VarintWriter out, @Nullable Instant at) {
        out.unsigned(at == null ? 0 : 1);
        if (at != null) {
            writeInstant(out, at);
        }
    }

    private static @Nullable Instant readOptional(VarintReader in) {
        return in.unsigned() == 0 ? null : readInstant(in);
    }
}
