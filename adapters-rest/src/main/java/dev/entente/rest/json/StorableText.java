package dev.entente.rest.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Text that PostgreSQL can hold: valid UTF-8 without U+0000 and without half a surrogate pair. JSON can express all of
 * these, and one such row would fail the commit of a whole lane.
 */
public final class StorableText {

    private static final String CODE = "invalid_text";
    private static final int NOT_HEX = -1;

    private StorableText() {}

    /**
     * Checks JSON without decoding it: backslashes stand in strings only.
     *
     * @throws InvalidInput naming what is wrong
     */
    public static void check(byte[] json, int from, int to) {
        boolean ascii = true;
        for (int i = from; i < to; i++) {
            byte b = json[i];
            if (b < 0) {
                ascii = false;
            } else if (b == '\\') {
                i = endOfEscape(json, i, to);
            } else if (b == 0) {
                throw nul();
            }
        }
        if (!ascii) {
            checkUtf8(json, from, to);
        }
    }

    public static boolean isStorable(String text) {
        return text.indexOf('\u0000') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** @throws InvalidInput if it is not storable */
    static String require(String text) {
        if (!isStorable(text)) {
            throw new InvalidInput("", CODE, "text has no U+0000 and no half of a surrogate pair");
        }
        return text;
    }

    /** The place of the escape's last byte. What is no JSON escape is left to the parser to refuse. */
    private static int endOfEscape(byte[] json, int at, int to) {
        int unit = codeUnit(json, at, to);
        if (unit == NOT_HEX) {
            return at + 1;
        }
        if (unit == 0) {
            throw nul();
        }
        if (!Character.isSurrogate((char) unit)) {
            return at + 5;
        }
        int next = codeUnit(json, at + 6, to);
        if (!Character.isHighSurrogate((char) unit) || next == NOT_HEX || !Character.isLowSurrogate((char) next)) {
            throw new InvalidInput(
                    "", CODE, "a string has half a surrogate pair (\\ud800 to \\udfff), which is no text");
        }
        return at + 11;
    }

    private static int codeUnit(byte[] json, int at, int to) {
        if (at + 6 > to || json[at] != '\\' || json[at + 1] != 'u') {
            return NOT_HEX;
        }
        int unit = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(json[i], 16);
            if (digit < 0) {
                return NOT_HEX;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private static void checkUtf8(byte[] json, int from, int to) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json, from, to - from));
        } catch (CharacterCodingException invalid) {
            throw new InvalidInput("", CODE, "the text is not valid UTF-8");
        }
    }

    private static InvalidInput nul() {
        return new InvalidInput("", CODE, "a string has the character U+0000, which cannot be stored");
    }
}
