package dev.entente.benchmarks;

import dev.entente.benchmarks.Event.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads that do not exist, and what they do: mostly reading, now and then more; mostly this month. */
final class Made {

    private static final List<String> TITLES = List.of(
            "CEO",
            "cto",
            "VP Sales",
            "Marketing Director",
            "Director of Operations",
            "Product Manager",
            "Account Manager",
            "Engineer",
            "Analyst",
            "Working Student",
            "Intern");
    private static final List<String> MAILBOXES = List.of(
            "acme.example",
            "Shop.example",
            "gmail.com",
            "yahoo.fr",
            "corp.example",
            "plant.example",
            "ourselves.example");
    private static final List<String> DEPARTMENTS = List.of("Marketing", "growth", "IT", "Sales", "Finance", "Legal");
    private static final List<String> COUNTRIES = List.of("DE", "at", "CH", "FR", "US", "GB", "JP");
    private static final List<String> INDUSTRIES = List.of(
            "Software",
            "technology",
            "Financial Services",
            "Manufacturing",
            "Agriculture",
            "Retail",
            "Health",
            "Competitor");
    private static final List<String> TECHNOLOGIES = List.of("crm", "Mail", "Shop", "ERP", "Chat");
    private static final List<String> PATHS = List.of(
            "/",
            "/about",
            "/pricing",
            "/pricing/faq",
            "/product",
            "/product/insights",
            "/customers/acme",
            "/blog",
            "/blog/handoffs",
            "/docs/api",
            "/docs",
            "/compare/others",
            "/careers",
            "/imprint");
    private static final List<String> EVENTS = List.of(
            "Link Clicked",
            "Form Submitted",
            "Survey Completed",
            "Content Downloaded",
            "Video Played",
            "Newsletter Subscribed",
            "Webinar Registered",
            "Webinar Attended",
            "Trade Fair Visited",
            "Email Link Clicked",
            "Email Opened",
            "Unsubscribed",
            "Social Liked",
            "Social Shared",
            "Chat Started",
            "Call Answered",
            "Signed Up",
            "Trial Started",
            "Feature Opened",
            "Feature Configured",
            "Colleague Invited",
            "Product Added",
            "Product Viewed",
            "Checkout Started",
            "Demo Requested",
            "Contact Requested",
            "Quote Requested");
    private static final List<String> CHANNELS = List.of("cpc", "CPC", "organic", "email", "social");
    private static final List<String> CAMPAIGNS = List.of("spring-2026", "Spring-sale", "autumn-2025", "always-on");

    private static final int OLDEST_DAYS = 200;
    private static final int MONTH = 30;

    private final SplittableRandom random;

    Made(long seed) {
        random = new SplittableRandom(seed);
    }

    Person person() {
        boolean company = often();
        return new Person(
                maybe(() -> "lead." + random.nextInt(1000) + "@" + one(MAILBOXES)),
                maybe(() -> (random.nextBoolean() ? "+49" : "+1") + random.nextInt(1_000_000)),
                maybe(() -> one(TITLES)),
                maybe(() -> one(DEPARTMENTS)),
                company ? "Company " + random.nextInt(100) : null,
                company ? maybe(() -> "https://www.company.example") : null,
                maybe(() -> one(COUNTRIES)),
                maybe(() -> one(INDUSTRIES)),
                maybe(() -> near(1, 10, 50, 1001, 10_000)),
                maybe(() -> (long) near(100_000, 1_000_000, 20_000_000)),
                maybe(() -> (long) near(10_000, 50_000)),
                often() ? List.of(one(TECHNOLOGIES), one(TECHNOLOGIES)) : List.of(),
                maybe(() -> today().plusDays(random.nextInt(-2, 3))),
                maybe(() -> today().minusDays(near(1, 365, 1000))));
    }

    /** In the order in which they happened, except that one in ten comes late. */
    List<Event> events(int count) {
        List<Event> events = IntStream.range(0, count)
                .mapToObj(_ -> event())
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
        Stream<Event> late = IntStream.range(0, count).filter(i -> i % 10 == 3).mapToObj(events::get);
        Stream<Event> timely =
                IntStream.range(0, count).filter(i -> i % 10 != 3).mapToObj(events::get);
        return Stream.concat(timely, late).toList();
    }

    private Event event() {
        boolean page = random.nextInt(10) < 6;
        return new Event(
                page ? Kind.PAGE : Kind.TRACK,
                page ? null : asks() ? one(EVENTS) : one(EVENTS.subList(0, EVENTS.size() - 3)),
                page ? one(PATHS) : null,
                page && random.nextInt(3) == 0 ? one(CHANNELS) : null,
                page && random.nextInt(5) == 0 ? one(CAMPAIGNS) : null,
                at());
    }

    /** Who raises a hand is an MQL whatever the score: few shall. */
    private boolean asks() {
        return random.nextInt(10) == 0;
    }

    private Instant at() {
        int days = random.nextInt(3) == 0 ? random.nextInt(OLDEST_DAYS) : random.nextInt(MONTH);
        return Sample.NOW.minus(Duration.ofSeconds(days * 86_400L + random.nextInt(86_400)));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Sample.NOW, Calendar.ZONE);
    }

    /** A bar, or its neighbour. */
    private int near(int... bars) {
        return bars[random.nextInt(bars.length)] + random.nextInt(-1, 2);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean often() {
        return random.nextInt(10) < 7;
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return often() ? value.get() : null;
    }
}
