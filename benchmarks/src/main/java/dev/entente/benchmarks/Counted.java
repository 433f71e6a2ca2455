package dev.entente.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * What was counted of one rule on one day, as a fact for Drools.
 *
 * @param rule its name; of a hand-raiser the event
 */
public record Counted(String rule, int day, int times) implements OnDay {

    private static final List<String> RULES = List.of(
            "pricing-page",
            "product-page",
            "customer-stories",
            "blog",
            "documentation",
            "comparison",
            "link-clicked",
            "form-submitted",
            "survey-completed",
            "content-downloaded",
            "video-played",
            "newsletter-subscribed",
            "webinar-registered",
            "webinar-attended",
            "fair-visited",
            "email-link-clicked",
            "unsubscribed",
            "social-liked",
            "social-shared",
            "chat-started",
            "call-answered",
            "signed-up",
            "trial-started",
            "feature-used",
            "colleague-invited",
            "product-added",
            "checkout-started",
            "careers-page",
            "paid-visit",
            "spring-campaign");

    private static final List<String> HANDS = List.of("Demo Requested", "Contact Requested", "Quote Requested");

    static List<Counted> of(Tally tally) {
        var facts = new ArrayList<Counted>();
        for (int rule = 0; rule < RULES.size(); rule++) {
            Days days = tally.of(rule);
            for (int place = 0; days != null && place < days.size(); place++) {
                facts.add(new Counted(RULES.get(rule), days.day(place), days.count(place)));
            }
        }
        for (int hand = 0; hand < HANDS.size(); hand++) {
            if (tally.wasRaised(hand)) {
                facts.add(new Counted(HANDS.get(hand), tally.raisedOn(hand), 1));
            }
        }
        return facts;
    }
}
