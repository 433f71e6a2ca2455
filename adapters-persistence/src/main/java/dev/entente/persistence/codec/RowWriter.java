package dev.entente.persistence.codec;

import static io.r2dbc.postgresql.codec.PostgresqlObjectId.BOOL;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.BYTEA;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.INT4;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.INT8;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.JSON;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.TEXT;
import static io.r2dbc.postgresql.codec.PostgresqlObjectId.TIMESTAMPTZ;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a composite type, column by column in the order of the type, as PostgreSQL receives them: each value
 * behind its type and length. A row of the wrong shape is refused by the server.
 */
public final class RowWriter {

    private static final long EPOCH_2000 = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final int LENGTH_LATER = 0;
    private static final int NULL = -1;

    private final ByteBuf rows = Unpooled.buffer();
    private int rowStart;
    private int columns;

    RowWriter() {}

    void begin() {
        rows.writeInt(LENGTH_LATER);
        rowStart = rows.writerIndex();
        rows.writeInt(LENGTH_LATER);
        columns = 0;
    }

    void end() {
        rows.setInt(rowStart - Integer.BYTES, rows.writerIndex() - rowStart);
        rows.setInt(rowStart, columns);
    }

    ByteBuf rows() {
        return rows;
    }

    public RowWriter uuid(@Nullable UUID value) {
        if (value == null) {
            return nothing(PostgresqlObjectId.UUID);
        }
        fixed(PostgresqlObjectId.UUID, 2 * Long.BYTES);
        rows.writeLong(value.getMostSignificantBits()).writeLong(value.getLeastSignificantBits());
        return this;
    }

    public RowWriter int4(int value) {
        fixed(INT4, Integer.BYTES).writeInt(value);
        return this;
    }

    public RowWriter int8(long value) {
        fixed(INT8, Long.BYTES).writeLong(value);
        return this;
    }

    public RowWriter bool(boolean value) {
        fixed(BOOL, 1).writeBoolean(value);
        return this;
    }

    /** Kept to the microsecond; what is finer is cut off. */
    public RowWriter instant(@Nullable Instant value) {
        if (value == null) {
            return nothing(TIMESTAMPTZ);
        }
        long seconds = Math.subtractExact(value.getEpochSecond(), EPOCH_2000);
        long micros = Math.addExact(Math.multiplyExact(seconds, 1_000_000L), value.getNano() / 1_000);
        fixed(TIMESTAMPTZ, Long.BYTES).writeLong(micros);
        return this;
    }

    public RowWriter text(@Nullable String value) {
        return value == null ? nothing(TEXT) : characters(TEXT, value);
    }

    public RowWriter json(String document) {
        return characters(JSON, document);
    }

    public RowWriter bytes(byte @Nullable [] value) {
        if (value == null) {
            return nothing(BYTEA);
        }
        fixed(BYTEA, value.length).writeBytes(value);
        return this;
    }

    private RowWriter characters(PostgresqlObjectId type, String value) {
        int length = rows.writerIndex() + Integer.BYTES;
        fixed(type, LENGTH_LATER);
        rows.setInt(length, ByteBufUtil.writeUtf8(rows, value));
        return this;
    }

    private RowWriter nothing(PostgresqlObjectId type) {
        fixed(type, NULL);
        return this;
    }

    private ByteBuf fixed(PostgresqlObjectId type, int length) {
        columns++;
        return rows.writeInt(type.getObjectId()).writeInt(length);
    }
}
