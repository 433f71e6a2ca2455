package dev.entente.persistence.codec;

import java.io.ByteArrayOutputStream;

/** Numbers in as few bytes as they need: seven bits a byte, the lowest first. */
final class VarintWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    VarintWriter unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return this;
    }

    /** Small negative numbers stay small: 0, -1, 1, -2 become 0, 1, 2, 3. */
    VarintWriter signed(long value) {
        return unsigned((value << 1) ^ (value >> 63));
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
