package dev.entente.persistence;

import dev.entente.domain.port.Page;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.port.PortFailure;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A list that is read in pages. A cursor is the position of the last item seen, so a page starts behind it whatever was
 * added or removed meanwhile.
 *
 * @param name of this very list, tenant and order included: cursors of another one are refused
 */
record Listing(String name) {

    private static final byte FORMAT = 1;

    /** @param items in order, up to one more than was asked for: if it is there, there is a next page */
    <T> Page<T> page(List<? extends Placed<? extends T>> items, PageRequest request) {
        boolean more = items.size() > request.limit();
        var page = more ? items.subList(0, request.limit()) : items;
        return new Page<T>(
                page.stream().<T>map(Placed::item).toList(),
                more ? cursor(page.getLast().position()) : null);
    }

    /**
     * Behind which position to go on; nothing for the first page.
     *
     * @throws PortFailure.UnknownCursor if the cursor was not made by this list
     */
    Optional<Position> after(PageRequest request) {
        return Optional.ofNullable(request.cursor()).map(this::position);
    }

    private String cursor(Position position) {
        byte[] key = position.key().getBytes(StandardCharsets.UTF_8);
        var content = ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES + key.length);
        content.put(FORMAT).putInt(checksum(position)).putLong(position.value()).put(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.array());
    }

    private Position position(String cursor) {
        try {
            var content = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
            byte format = content.get();
            int checksum = content.getInt();
            long value = content.getLong();
            var position =
                    new Position(value, StandardCharsets.UTF_8.decode(content).toString());
            if (format != FORMAT || checksum != checksum(position)) {
                throw new IllegalArgumentException("not a cursor of " + name);
            }
            return position;
        } catch (IllegalArgumentException | BufferUnderflowException unknown) {
            throw new PortFailure.UnknownCursor("the cursor was not made by this list", unknown);
        }
    }

    /** Finds slips and mix-ups. It is no secret, and needs none: a forged position shows what its forger may read. */
    private int checksum(Position position) {
        var checksum = new CRC32C();
        checksum.update((name + '\n' + position).getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }
}
