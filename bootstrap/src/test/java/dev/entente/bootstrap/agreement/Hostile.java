package dev.entente.bootstrap.agreement;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What people, programs and attackers send. */
final class Hostile {

    private Hostile() {}

    /** Values as they stand in JSON text; some are no JSON. */
    static List<String> jsonValues(boolean instant) {
        var values = new ArrayList<>(List.of("null", "true", "0", "-1", "0.001", "[]", "{}", "[null]", "{\"\":{}}"));
        values.addAll(numbers());
        (instant ? texts() : plainTexts()).map(Hostile::quoted).forEach(values::add);
        values.addAll(List.of("\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"tab\there\"", "\"\\x\""));
        values.addAll(
                List.of("{\"a\":1,\"a\":2}", nested(31), nested(32), nested(33), nested(5_000), "undefined", "'x'"));
        return values;
    }

    private static List<String> numbers() {
        return List.of(
                "NaN",
                "-Infinity",
                "1e999",
                "-1e999",
                "1e-999",
                "1e400000000",
                "1e99999999999",
                "9007199254740993",
                "99999999999999999999999999",
                "0x10",
                "01",
                "1.",
                "9".repeat(2_000));
    }

    /** Texts that JSON and addresses can carry. */
    static Stream<String> texts() {
        return Stream.concat(plainTexts(), instants());
    }

    private static Stream<String> plainTexts() {
        return Stream.of(
                "",
                " ",
                "\u202Eرسالة\u202C",
                "e" + "\u0301".repeat(10_000),
                "😀",
                "\uFEFF",
                "ANN+News@Acme.example",
                "ann@bücher.example",
                "@",
                "a@b@c",
                "x\r\nX-Injected: yes",
                "=cmd|' /C calc'!A0",
                "'; DROP TABLE lead; --",
                "%' OR '1'='1",
                "\\",
                "%00",
                "../../etc/passwd",
                "${jndi:ldap://127.0.0.1/x}",
                "{{7*7}}",
                "<script>alert(1)</script>",
                "null",
                "true",
                "-1",
                "NaN",
                "1e999",
                "9007199254740993",
                "x".repeat(600),
                "x".repeat(9_000));
    }

    private static Stream<String> instants() {
        return Stream.of(
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "2026-01-31T09:30:00",
                "2026-02-30T00:00:00Z",
                "2026-01-31T09:30:00+19:00",
                "1969-12-31T23:59:59Z",
                "2026-06-30T23:59:60Z",
                Instant.now().plus(Duration.ofHours(25)).toString());
    }

    /** Whole bodies, by what they are; made of one that is fine. */
    static Map<String, byte[]> bodies(String fine) {
        var bodies = new LinkedHashMap<String, byte[]>();
        Map.of(
                        "no JSON",
                        "no JSON",
                        "a list",
                        "[]",
                        "a text",
                        "\"x\"",
                        "a number",
                        "7",
                        "null",
                        "null",
                        "true",
                        "true",
                        "half an object",
                        "{")
                .forEach((what, text) -> bodies.put(what, text.getBytes(UTF_8)));
        bodies.put("nothing", new byte[0]);
        bodies.put("white space", "  \r\n ".getBytes(UTF_8));
        bodies.put("a cut", fine.substring(0, fine.length() / 2).getBytes(UTF_8));
        bodies.put("two documents", (fine + fine).getBytes(UTF_8));
        bodies.put("a tail", (fine + "]").getBytes(UTF_8));
        bodies.put("a comment", ("/* */" + fine).getBytes(UTF_8));
        bodies.put("a trailing comma", fine.replaceFirst("}\\s*$", ",}").getBytes(UTF_8));
        bodies.put("single quotes", fine.replace('"', '\'').getBytes(UTF_8));
        bodies.put("a byte order mark", ("\uFEFF" + fine).getBytes(UTF_8));
        bodies.put("UTF-16", fine.getBytes(UTF_16));
        bodies.put("no UTF-8", fine.replaceFirst(":\\s*\"", ":\"\u0001").getBytes(UTF_8));
        bodies.put("broken UTF-8", broken(fine));
        bodies.put("NUL at its end", (fine + "\u0000").getBytes(UTF_8));
        bodies.put("10,000 open brackets", "[".repeat(10_000).getBytes(UTF_8));
        bodies.put("10,000 open objects", "{\"a\":".repeat(10_000).getBytes(UTF_8));
        bodies.put("10,000 members", members(10_000).getBytes(UTF_8));
        bodies.put("300,000 spaces", (" ".repeat(300_000) + fine).getBytes(UTF_8));
        bodies.put("what looks like gzip", new byte[] {31, (byte) 139, 8, 0, 0, 0});
        return bodies;
    }

    /** Whether a body of this name may be taken: a careful reader of JSON skips what carries no meaning. */
    static boolean mayBeTaken(String what) {
        return what.equals("a byte order mark")
                || what.equals("300,000 spaces")
                || what.equals("nothing")
                || what.equals("UTF-16");
    }

    private static byte[] broken(String fine) {
        byte[] bytes = fine.replaceFirst(":\\s*\"", ":\"?").getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '?') {
                bytes[i] = (byte) 0xC3;
                return bytes;
            }
        }
        return new byte[] {'{', '"', (byte) 0xFF, '"', '}'};
    }

    private static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"m" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Lists of people, or what somebody takes for one. */
    static List<byte[]> files() {
        return Stream.of(
                        "id",
                        "id,email\n",
                        "\uFEFFid,email\nu-1,ann@acme.example\n",
                        "id,id\nu-1,u-2\n",
                        "id,email\n\"u-1,ann@acme.example\n",
                        "id,email\n\"u-1\"x,ann@acme.example\n",
                        "id;email\nu-1;ann@acme.example\n",
                        "id,email\n\u0000,ann@acme.example\n",
                        "id,email\nu-1,ann@acme.example,more\n",
                        "id,email\n" + "x".repeat(9_000) + ",\n",
                        "id,email," + ",".repeat(600) + "\n",
                        "{",
                        "{\"id\":\"u-1\"}\n[]\n{\"id\":" + nested(5_000) + "}\n",
                        "\u0001\u0002\u0003")
                .map(text -> text.getBytes(UTF_8))
                .toList();
    }

    static List<String> contentTypes() {
        return List.of(
                "text/plain",
                "text/html",
                "application/xml",
                "application/json;charset=UTF-16",
                "application/json;charset=none",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
                "application/octet-stream",
                "image/png",
                "*/*",
                "////",
                "",
                "json");
    }

    static List<String> credentials() {
        return List.of(
                "Bearer",
                "Bearer ",
                "Bearer wrong",
                "Basic !!!",
                "Basic Og==",
                "Basic d3Jvbmc=",
                "Digest username=x",
                "Bearer " + "x".repeat(6_000),
                "Bearer \u00e9\u00ff",
                "\u0001");
    }

    static List<String> headerValues() {
        return List.of(
                "",
                "*",
                "\"\"",
                "\"abc\"",
                "W/\"1\"",
                "1",
                "\"1\", \"2\"",
                "\"-1\"",
                "\"0\"",
                "\"1e9\"",
                "\"99999999999999999999\"",
                "\"\u00e9\"",
                "x".repeat(5_000),
                "\"1\"\r\nX-Injected: yes",
                "=cmd|' /C calc'!A0",
                "\u0001");
    }

    static List<String> acceptedTypes() {
        return List.of(
                "text/html", "image/*", "application/json;q=none", "garbage", "////", "", "application/xml, */*;q=0.1");
    }

    /** Query strings as they are written. */
    static List<String> rawValues() {
        return List.of(
                "%",
                "%zz",
                "%00",
                "%ff",
                "%c0%80",
                "%ed%a0%80",
                "+",
                "a&a",
                "%0d%0aX-Injected:%20yes",
                "%2e%2e%2f",
                "\u00e9",
                "[]",
                "\"",
                "{}|^`");
    }

    /** None of any list: too short, with a wrong sum, in another alphabet. */
    static List<String> cursors() {
        return List.of(
                "A", "AAAA", "AQ", "A".repeat(40), "AQAAAAAAAAAAAAAAAAAAAAAA", "_-_-", "====", "A".repeat(2_000));
    }

    static List<String> rawSegments() {
        return List.of(
                "%",
                "%zz",
                "%00",
                "%ff",
                "%2e%2e",
                "..",
                "%2f",
                ";a=b",
                "1-1-1-1-1",
                "x".repeat(600),
                "%0d%0aX-Injected:%20yes",
                "\u00e9",
                "*",
                "00000000-0000-0000-0000-000000000000",
                "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "9007199254740993",
                "-1",
                "0",
                "null");
    }

    static List<String> methods() {
        return List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get");
    }

    static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
