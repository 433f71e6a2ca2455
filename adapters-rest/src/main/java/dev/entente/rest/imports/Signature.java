package dev.entente.rest.imports;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The bytes that files begin with which are sent instead of lists. */
enum Signature {
    UTF_16_LITTLE_ENDIAN("FFFE", "this is UTF-16: save it as UTF-8"),
    UTF_16_BIG_ENDIAN("FEFF", "this is UTF-16: save it as UTF-8"),
    ZIP("504B0304", "this is a workbook (.xlsx, .ods) or an archive: save the sheet as CSV in UTF-8"),
    OLD_EXCEL("D0CF11E0", "this is a workbook (.xls): save the sheet as CSV in UTF-8"),
    GZIP("1F8B", "this is compressed: unpack it first");

    private static final int LONGEST = 4;

    private final String start;
    private final String advice;

    /** @param start in upper-case hex */
    Signature(String start, String advice) {
        this.start = start;
        this.advice = advice;
    }

    static Optional<Signature> of(byte[] beginning) {
        String hex = HexFormat.of().withUpperCase().formatHex(beginning, 0, Math.min(LONGEST, beginning.length));
        return Arrays.stream(values())
                .filter(each -> hex.startsWith(each.start))
                .findFirst();
    }

    String advice() {
        return advice;
    }
}
