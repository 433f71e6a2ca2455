import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON that Entente wrote, as maps, lists, texts and exact numbers; a null is null. */
final class Json {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*([{}\\[\\],:]|true|false|null|-?[0-9][-+.0-9eE]*|\"(?:[^\"\\\\]++|\\\\.)*+\")");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private final Matcher tokens;
    private String token = "";

    private Json(String text) {
        tokens = TOKEN.matcher(text);
        next();
    }

    static Object read(String text) {
        return new Json(text).value();
    }

    private Object value() {
        String first = token;
        next();
        return switch (first.charAt(0)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> unquoted(first);
            case 't' -> true;
            case 'f' -> false;
            case 'n' -> null;
            default -> new BigDecimal(first);
        };
    }

    private Map<String, Object> object() {
        var fields = new LinkedHashMap<String, Object>();
        while (!skip("}")) {
            String name = unquoted(token);
            next();
            skip(":");
            fields.put(name, value());
            skip(",");
        }
        return fields;
    }

    private List<Object> array() {
        var items = new ArrayList<Object>();
        while (!skip("]")) {
            items.add(value());
            skip(",");
        }
        return items;
    }

    private boolean skip(String mark) {
        boolean found = token.equals(mark);
        if (found) {
            next();
        }
        return found;
    }

    private void next() {
        boolean found = tokens.lookingAt();
        token = found ? tokens.group(1) : "";
        tokens.region(found ? tokens.end() : tokens.regionStart(), tokens.regionEnd());
    }

    private static String unquoted(String token) {
        return ESCAPED.matcher(token.substring(1, token.length() - 1)).replaceAll(Json::unescaped);
    }

    private static String unescaped(MatchResult escape) {
        return Matcher.quoteReplacement(
                escape.group(1) != null
                        ? Character.toString((char) Integer.parseInt(escape.group(1), 16))
                        : switch (escape.group(2)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            case "r" -> "\r";
                            case "b" -> "\b";
                            case "f" -> "\f";
                            default -> escape.group(2);
                        });
    }
}
