package dev.entente.rest.imports;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;

/**
 * Some bytes of a part, taken out of the server's buffers: whatever becomes of it, there is nothing to give back.
 *
 * @param isField whether the part came without a file name, and so through a decoder that replaces what it cannot read
 * @param isLast of its part
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Chunk(String part, boolean isField, byte[] bytes, boolean isLast) {

    static Chunk of(PartEvent event) {
        DataBuffer buffer = event.content();
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return new Chunk(name(event), event instanceof FormPartEvent, bytes, event.isLast());
    }

    /** Empty if it has none, for which {@link PartEvent#name()} fails. */
    private static String name(PartEvent event) {
        String name = event.headers().getContentDisposition().getName();
        return name == null ? "" : name;
    }
}
