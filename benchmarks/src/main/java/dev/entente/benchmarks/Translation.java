package dev.entente.benchmarks;

import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.TraitValue.Many;
import dev.entente.domain.profile.TraitValue.Numeric;
import dev.entente.domain.profile.TraitValue.Text;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.signal.MessageId;
import dev.entente.domain.signal.Signal;
import dev.entente.domain.signal.SignalType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The typed values of a sample as traits and signals, as forms and SDKs would send them. */
final class Translation {

    private Translation() {}

    static Traits traits(Person person) {
        var traits = new HashMap<String, TraitValue>();
        text(traits, "email", person.email());
        text(traits, "phone", person.phone());
        text(traits, "title", person.title());
        text(traits, "department", person.department());
        text(traits, "company.name", person.company());
        text(traits, "company.website", person.website());
        text(traits, "company.country", person.country());
        text(traits, "company.industry", person.industry());
        number(traits, "company.employees", person.employees());
        number(traits, "company.revenue", person.revenue());
        // Typed into a form: a number as text.
        text(traits, "budget", person.budget());
        text(traits, "purchaseDate", person.purchaseDate());
        text(traits, "customerSince", person.customerSince());
        if (!person.technologies().isEmpty()) {
            traits.put("company.technologies", many(person.technologies()));
        }
        return Traits.NONE.observe(traits, Sample.NOW);
    }

    private static void text(Map<String, TraitValue> traits, String name, @Nullable Object value) {
        if (value != null) {
            traits.put(name, new Text(value.toString()));
        }
    }

    private static void number(Map<String, TraitValue> traits, String name, @Nullable Number value) {
        if (value != null) {
            traits.put(name, new Numeric(BigDecimal.valueOf(value.longValue())));
        }
    }

    private static Many many(List<String> values) {
        return new Many(values.stream().<TraitValue>map(Text::new).toList());
    }

    static List<Signal> signals(List<Event> events) {
        return IntStream.range(0, events.size())
                .mapToObj(number -> signal(number, events.get(number)))
                .toList();
    }

    private static Signal signal(int number, Event event) {
        return new Signal(
                new MessageId("message-" + number),
                event.kind() == Event.Kind.PAGE ? SignalType.PAGE : SignalType.TRACK,
                event.name(),
                event.path(),
                event.channel(),
                event.campaign(),
                event.at(),
                event.at(),
                new byte[0]);
    }
}
