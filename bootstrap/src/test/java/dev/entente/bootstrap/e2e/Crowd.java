package dev.entente.bootstrap.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Many people who do many things: some late, some twice, and some who only say later who they are. */
final class Crowd {

    private static final int BATCH = 400;
    private static final List<String> EVENTS = List.of("Social Liked", "Content Downloaded", "Nothing Known");

    private final Random random = new Random(5);
    private final int size;
    private int sent;

    Crowd(int size) {
        this.size = size;
    }

    /** Everybody with a past of so many signals. */
    void arrive(EntenteClient client, int signals) throws Exception {
        var messages = new ArrayList<Map<String, Object>>();
        for (int person = 0; person < size; person++) {
            messages.add(Messages.identify(id(), Map.of("email", "p" + person + "@example.com"), user(person)));
            for (int i = 0; i < signals; i++) {
                messages.add(something(person));
            }
        }
        for (int from = 0; from < messages.size(); from += BATCH) {
            client.send(messages.subList(from, Math.min(messages.size(), from + BATCH)));
        }
    }

    /**
     * What happens next: things of now and of long ago, one of them twice, somebody new, and two who turn out to be
     * one.
     */
    List<Map<String, Object>> next() {
        var messages = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 20).forEach(_ -> messages.add(something(random.nextInt(size))));
        messages.add(messages.getFirst());
        Map<String, String> device = Map.of("anonymousId", "device-" + sent);
        messages.add(Messages.page(id(), "/pricing", device));
        messages.add(Messages.track(id(), "Social Liked", device));
        if (random.nextBoolean()) {
            var both = Map.of("anonymousId", "device-" + (sent - 1), "userId", "p" + random.nextInt(size));
            messages.add(Messages.identify(id(), Map.of("title", "VP Sales"), both));
        }
        return messages;
    }

    private Map<String, Object> something(int person) {
        Instant at = Instant.now().minus(Duration.ofHours(random.nextInt(24 * 60)));
        Map<String, Object> message = random.nextInt(4) == 0
                ? Messages.page(id(), "/pricing", user(person))
                : Messages.track(id(), EVENTS.get(random.nextInt(EVENTS.size())), user(person));
        return random.nextInt(3) == 0 ? message : Messages.at(at, message);
    }

    private String id() {
        sent++;
        return "crowd-" + sent;
    }

    private static Map<String, String> user(int person) {
        return Map.of("userId", "p" + person);
    }
}
