package dev.entente.persistence.codec;

import io.netty.buffer.ByteBuf;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.client.EncodedParameter;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.extension.CodecRegistrar;
import io.r2dbc.postgresql.message.Format;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Teaches a connection to send {@link RowArray}s: it looks up, once, the numbers its database gave the types. */
public final class RowArrayCodec implements Codec<RowArray> {

    private record TypeNumbers(int element, int array) {}

    private static final String ROW_TYPES =
            "SELECT typname, oid::int, typarray::int FROM pg_type WHERE typnamespace = current_schema()::regnamespace AND typtype = 'c'";

    private final Map<String, TypeNumbers> types;

    private RowArrayCodec(Map<String, TypeNumbers> types) {
        this.types = types;
    }

    public static CodecRegistrar registrar() {
        return (connection, allocator, registry) -> rowTypes(connection)
                .doOnNext(types -> registry.addFirst(new RowArrayCodec(types)))
                .then();
    }

    private static Mono<Map<String, TypeNumbers>> rowTypes(PostgresqlConnection connection) {
        return Flux.from(connection.createStatement(ROW_TYPES).execute())
                .flatMap(result -> result.map(row -> Map.entry(
                        row.get("typname", String.class),
                        new TypeNumbers(row.get("oid", Integer.class), row.get("typarray", Integer.class)))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public EncodedParameter encode(Object value) {
        var rows = (RowArray) value;
        var numbers = types.get(rows.type());
        if (numbers == null) {
            throw new IllegalStateException("the database has no type " + rows.type() + ": is it migrated?");
        }
        return new EncodedParameter(
                Format.FORMAT_BINARY, numbers.array(), Mono.fromSupplier(() -> rows.encode(numbers.element())));
    }

    @Override
    public EncodedParameter encode(Object value, int dataType) {
        return encode(value);
    }

    @Override
    public boolean canEncode(Object value) {
        return value instanceof RowArray;
    }

    @Override
    public boolean canEncodeNull(Class<?> type) {
        return false;
    }

    @Override
    public EncodedParameter encodeNull() {
        throw new UnsupportedOperationException("no rows are an empty array");
    }

    @Override
    public boolean canDecode(int dataType, Format format, Class<?> type) {
        return false;
    }

    @Override
    public RowArray decode(@Nullable ByteBuf buffer, int dataType, Format format, Class<? extends RowArray> type) {
        throw new UnsupportedOperationException("row arrays are only sent");
    }
}
