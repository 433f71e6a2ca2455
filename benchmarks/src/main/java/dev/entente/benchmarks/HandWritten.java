package dev.entente.benchmarks;

import static java.util.Locale.ROOT;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The policy as somebody would program it who will never change it. */
public final class HandWritten {

    private HandWritten() {}

    /** From what was counted before. */
    public static Outcome assess(Person person, Tally tally, int today) {
        var card = new ScoreCard(tally);
        judgePerson(person, card);
        judgeCompany(person, card);
        judgeNeed(person, card, today);
        judgeAccess(person, card);
        return card.close(today);
    }

    /** From all that was seen. */
    public static Outcome assess(Person person, List<Event> events, int today) {
        return assess(person, tally(events), today);
    }

    public static Tally tally(List<Event> events) {
        var tally = new Tally();
        for (Event event : events) {
            count(event, tally);
        }
        return tally;
    }

    private static void judgePerson(Person person, ScoreCard card) {
        if (person.title() != null) {
            judgeTitle(person.title().toLowerCase(ROOT), card);
        }
        if (person.email() != null) {
            String email = person.email().toLowerCase(ROOT);
            if (email.endsWith("@gmail.com") || email.contains("@yahoo.")) {
                card.fit(-500);
            }
        }
        if (is(person.department(), "Marketing") || is(person.department(), "Growth")) {
            card.fit(500);
        }
        if (is(person.department(), "IT")) {
            card.fit(300);
        }
        if (person.phone() != null && !person.phone().startsWith("+1")) {
            card.fit(200);
        }
    }

    private static void judgeTitle(String title, ScoreCard card) {
        if (isDecisionMaker(title)) {
            card.fit(1500);
        }
        if (title.contains("manager")) {
            card.fit(800);
        }
        if (title.contains("student") || title.equals("intern")) {
            card.fit(-2000);
        }
    }

    private static boolean isDecisionMaker(String title) {
        return switch (title) {
            case "ceo", "cfo", "cmo", "coo", "cto" -> true;
            default -> title.startsWith("vp") || title.contains("director");
        };
    }

    private static void judgeCompany(Person person, ScoreCard card) {
        if (person.employees() != null) {
            judgeSize(person.employees(), card);
        }
        if (person.revenue() != null && person.revenue() >= 1_000_000 && person.revenue() <= 1_000_000_000_000L) {
            card.fit(550);
        }
        if (isTarget(person.industry())) {
            card.fit(1000);
        }
        if (is(person.country(), "DE") || is(person.country(), "AT") || is(person.country(), "CH")) {
            card.fit(500);
        }
        if (is(person.country(), "FR") && !is(person.industry(), "Agriculture")) {
            card.fit(325);
        }
        if (person.uses("CRM")) {
            card.fit(700);
        }
        if (person.website() != null) {
            card.fit(200);
        }
        if (person.company() == null) {
            card.fit(-300);
        }
    }

    private static void judgeSize(int employees, ScoreCard card) {
        if (employees >= 50 && employees <= 1000) {
            card.fit(1500);
        }
        if (employees >= 1001 && employees <= 10_000_000) {
            card.fit(1000);
        }
        if (employees >= 0 && employees <= 9) {
            card.fit(-1000);
        }
    }

    private static boolean isTarget(@Nullable String industry) {
        return is(industry, "Software")
                || is(industry, "Technology")
                || is(industry, "Financial Services")
                || is(industry, "Manufacturing");
    }

    private static void judgeNeed(Person person, ScoreCard card, int today) {
        if (person.budget() != null && person.budget() >= 10_000 && person.budget() <= 100_000_000) {
            card.fit(1000);
        }
        LocalDate purchase = person.purchaseDate();
        if (purchase != null && purchase.toEpochDay() >= today) {
            card.fit(1500);
        }
        LocalDate since = person.customerSince();
        if (since != null && today - since.toEpochDay() >= 365) {
            card.fit(600);
        }
    }

    private static void judgeAccess(Person person, ScoreCard card) {
        if (person.email() != null && person.email().toLowerCase(ROOT).endsWith("@ourselves.example")) {
            card.exclude();
        }
        if (is(person.industry(), "Competitor")) {
            card.disqualify();
        }
        if (person.email() != null || person.phone() != null) {
            card.reach();
        }
    }

    private static boolean is(@Nullable String value, String expected) {
        return expected.equalsIgnoreCase(value);
    }

    /** One more event. */
    public static void count(Event event, Tally tally) {
        int day = event.day();
        switch (event.kind()) {
            case PAGE -> countPage(event.path(), day, tally);
            case TRACK -> countTrack(event.name(), day, tally);
        }
        if (is(event.channel(), "cpc")) {
            tally.add(28, day);
        }
        if (event.campaign() != null && event.campaign().toLowerCase(ROOT).startsWith("spring-")) {
            tally.add(29, day);
        }
    }

    private static void countPage(@Nullable String path, int day, Tally tally) {
        if (path == null) {
            return;
        }
        if (path.equals("/pricing")) {
            tally.add(0, day);
        } else if (path.startsWith("/product")) {
            tally.add(1, day);
        } else if (path.startsWith("/customers")) {
            tally.add(2, day);
        } else if (path.startsWith("/blog")) {
            tally.add(3, day);
        } else if (path.startsWith("/docs/")) {
            tally.add(4, day);
        } else if (path.startsWith("/compare/")) {
            tally.add(5, day);
        } else if (path.startsWith("/careers")) {
            tally.add(27, day);
        }
    }

    private static void countTrack(@Nullable String name, int day, Tally tally) {
        switch (name) {
            case "Link Clicked" -> tally.add(6, day);
            case "Form Submitted" -> tally.add(7, day);
            case "Survey Completed" -> tally.add(8, day);
            case "Content Downloaded" -> tally.add(9, day);
            case "Video Played" -> tally.add(10, day);
            case "Newsletter Subscribed" -> tally.add(11, day);
            case "Webinar Registered" -> tally.add(12, day);
            case "Webinar Attended" -> tally.add(13, day);
            case "Trade Fair Visited" -> tally.add(14, day);
            case "Email Link Clicked" -> tally.add(15, day);
            case "Unsubscribed" -> tally.add(16, day);
            case "Social Liked" -> tally.add(17, day);
            case "Social Shared" -> tally.add(18, day);
            case "Chat Started" -> tally.add(19, day);
            case "Call Answered" -> tally.add(20, day);
            case "Signed Up" -> tally.add(21, day);
            case "Trial Started" -> tally.add(22, day);
            case "Colleague Invited" -> tally.add(24, day);
            case "Product Added" -> tally.add(25, day);
            case "Checkout Started" -> tally.add(26, day);
            case "Demo Requested" -> tally.raise(0, day);
            case "Contact Requested" -> tally.raise(1, day);
            case "Quote Requested" -> tally.raise(2, day);
            case null -> {}
            default -> {
                if (name.startsWith("Feature ")) {
                    tally.add(23, day);
                }
            }
        }
    }
}
