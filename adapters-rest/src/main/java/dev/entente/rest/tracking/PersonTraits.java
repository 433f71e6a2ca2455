package dev.entente.rest.tracking;

import dev.entente.domain.profile.TraitValue;
import dev.entente.domain.profile.Traits;
import dev.entente.domain.signal.SignalType;
import dev.entente.rest.json.TraitLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the traits of a message together: those of the person under their own names, those of the company, from a group
 * call or from an object {@code company} among the person's, under {@code company.}.
 */
final class PersonTraits {

    private static final String COMPANY = "company";

    private PersonTraits() {}

    /** @throws dev.entente.rest.json.InvalidInput if there are too many or a name is empty or too long */
    static Map<String, TraitValue> of(SignalType type, MessageFields fields) {
        var traits = new LinkedHashMap<String, TraitValue>();
        fields.contextTraits.forEach((name, value) -> addPersons(traits, name, value));
        if (type == SignalType.IDENTIFY) {
            fields.traits.forEach((name, value) -> addPersons(traits, name, value));
        }
        if (type == SignalType.GROUP) {
            addCompany(traits, fields.traits);
            addGroupId(traits, fields.groupId);
        }
        TraitLimits.check(traits);
        return traits;
    }

    /** The person's own text, such as an e-mail; the company's traits of a group call are not the person's. */
    static @Nullable String text(SignalType type, MessageFields fields, String name) {
        TraitValue own = type == SignalType.IDENTIFY ? fields.traits.get(name) : null;
        TraitValue value = own == null ? fields.contextTraits.get(name) : own;
        return value instanceof TraitValue.Text(String text) ? text : null;
    }

    private static void addPersons(Map<String, TraitValue> traits, String name, TraitValue value) {
        if (name.equals(COMPANY) && value instanceof TraitValue.Fields(var company)) {
            addCompany(traits, company);
        } else {
            traits.put(name, value);
        }
    }

    private static void addCompany(Map<String, TraitValue> traits, Map<String, TraitValue> company) {
        company.forEach((name, value) -> traits.put(Traits.COMPANY_PREFIX + name, value));
    }

    private static void addGroupId(Map<String, TraitValue> traits, @Nullable String groupId) {
        if (groupId != null) {
            traits.put(Traits.COMPANY_ID, new TraitValue.Text(groupId));
        }
    }
}
