package dev.entente.persistence.codec;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * Many rows as one parameter: an array of a composite type in PostgreSQL's binary format. A statement over such arrays
 * has as many parameters as kinds of rows, whatever the number of rows, and nothing is printed or parsed on the way.
 * (The same arrays as text cost a quarter of the throughput.)
 */
public final class RowArray {

    private static final int NO_NULLS = 0;
    private static final int FIRST_INDEX = 1;

    private final String type;
    private final int size;
    private final ByteBuf rows;

    private RowArray(String type, int size, ByteBuf rows) {
        this.type = type;
        this.size = size;
        this.rows = rows;
    }

    /**
     * @param type the composite type's name
     * @param columns writes one item as a row of that type
     */
    public static <T> RowArray of(
            String type, Collection<? extends T> items, BiConsumer<RowWriter, ? super T> columns) {
        var writer = new RowWriter();
        for (T item : items) {
            writer.begin();
            columns.accept(writer, item);
            writer.end();
        }
        return new RowArray(type, items.size(), writer.rows());
    }

    String type() {
        return type;
    }

    /** A view that the driver may consume; the rows themselves stay for another try. */
    ByteBuf encode(int elementType) {
        var header = Unpooled.buffer(5 * Integer.BYTES);
        header.writeInt(size == 0 ? 0 : 1).writeInt(NO_NULLS).writeInt(elementType);
        if (size > 0) {
            header.writeInt(size).writeInt(FIRST_INDEX);
        }
        return Unpooled.wrappedBuffer(header, rows.retainedDuplicate());
    }
}
