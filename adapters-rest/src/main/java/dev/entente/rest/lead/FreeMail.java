package dev.entente.rest.lead;

import java.util.Set;

/** Domains where anybody gets an address: they say nothing of a company. */
final class FreeMail {

    private static final Set<String> DOMAINS = Set.of(
            "126.com",
            "163.com",
            "aol.com",
            "fastmail.com",
            "foxmail.com",
            "free.fr",
            "freenet.de",
            "gmail.com",
            "gmx.at",
            "gmx.ch",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "googlemail.com",
            "hey.com",
            "hotmail.co.uk",
            "hotmail.com",
            "hotmail.fr",
            "icloud.com",
            "laposte.net",
            "libero.it",
            "live.com",
            "mac.com",
            "mail.com",
            "mail.ru",
            "me.com",
            "msn.com",
            "naver.com",
            "orange.fr",
            "outlook.com",
            "outlook.de",
            "pm.me",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "rediffmail.com",
            "seznam.cz",
            "t-online.de",
            "tutanota.com",
            "wanadoo.fr",
            "web.de",
            "wp.pl",
            "yahoo.co.in",
            "yahoo.co.jp",
            "yahoo.co.uk",
            "yahoo.com",
            "yahoo.de",
            "yahoo.fr",
            "yandex.ru",
            "ymail.com",
            "zoho.com");

    private FreeMail() {}

    static boolean isFree(String domain) {
        return DOMAINS.contains(domain);
    }
}
