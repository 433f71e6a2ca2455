package dev.entente.persistence.codec;

/** Reads what {@link VarintWriter} wrote. */
final class VarintReader {

    private final byte[] bytes;
    private int place;

    VarintReader(byte[] bytes) {
        this.bytes = bytes;
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[place++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    int unsignedInt() {
        return Math.toIntExact(unsigned());
    }

    long signed() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }
}
