package dev.entente.rest.imports;

/** A part of a file that is a row by itself, or would be. */
sealed interface Piece {

    /** @param line of the file on which it begins, from 1 */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Whole(long line, byte[] bytes) implements Piece {}

    record Broken(long line, String code, String reason) implements Piece {}
}
