package dev.entente.rest.tracking;

import org.jspecify.annotations.Nullable;

/** The path of a page as policies name it: {@code /pricing}, without query, fragment and trailing slash. */
final class PagePath {

    private PagePath() {}

    /** The first of the places a page's path is sent in that names one. */
    static @Nullable String of(MessageFields fields) {
        String path = ofPath(fields.propertiesPath);
        path = path != null ? path : ofPath(fields.pagePath);
        path = path != null ? path : ofUrl(fields.propertiesUrl);
        return path != null ? path : ofUrl(fields.pageUrl);
    }

    private static @Nullable String ofPath(@Nullable String path) {
        return path == null ? null : normal(path);
    }

    private static @Nullable String ofUrl(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String address = beforeQuery(url.strip());
        int authority = address.indexOf("//");
        if (authority < 0) {
            return address.startsWith("/") ? normal(address) : null;
        }
        int path = address.indexOf('/', authority + 2);
        return path < 0 ? "/" : normal(address.substring(path));
    }

    private static @Nullable String normal(String path) {
        String bare = beforeQuery(path.strip());
        int end = bare.length();
        while (end > 1 && bare.charAt(end - 1) == '/') {
            end--;
        }
        return end == 0 ? null : bare.substring(0, end);
    }

    private static String beforeQuery(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == '?' || address.charAt(i) == '#') {
                return address.substring(0, i);
            }
        }
        return address;
    }
}
