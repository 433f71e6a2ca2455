package dev.entente.rest.document;

import static dev.entente.rest.document.Stated.at;
import static dev.entente.rest.document.Stated.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.application.ForeseeScores;
import dev.entente.domain.access.Grant;
import dev.entente.domain.access.KeyRotation;
import dev.entente.domain.lead.Trajectory;
import dev.entente.domain.port.PageRequest;
import dev.entente.domain.profile.FirstTouch;
import dev.entente.domain.profile.Identity;
import dev.entente.domain.request.KeyedRequest;
import dev.entente.domain.signal.MessageId;
import dev.entente.rest.WebLimits;
import dev.entente.rest.json.BoundedJson;
import dev.entente.rest.json.TraitLimits;
import dev.entente.rest.json.TraitReader;
import dev.entente.rest.tracking.TrackingParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the document says of limits is what the code has; that the code keeps them is tested where it does. */
class StatedLimitsTest {

    private static final String SCHEMAS = "/components/schemas/";
    private static final String PARAMETERS = "/components/parameters/";

    @Test
    void of_all_json() {
        assertThat(words("nests at most ", " deep")).isEqualTo(BoundedJson.MAX_DEPTH);
        assertThat(words("numbers of at most ", " digits")).isEqualTo(BoundedJson.MAX_NUMBER_LENGTH);
        assertThat(words("and at most ", " except where more is said")).isEqualTo(WebLimits.MAX_BODY_BYTES);
    }

    @Test
    void of_policies() {
        assertThat(words("in a body of at most ", ". What is sent as JSON")).isEqualTo(WebLimits.MAX_POLICY_BYTES);
    }

    @Test
    void of_parameters() {
        assertThat(at(PARAMETERS + "limit/schema/maximum")).isEqualTo(PageRequest.MAX_LIMIT);
        assertThat(at(PARAMETERS + "idempotencyKey/schema/maxLength")).isEqualTo(KeyedRequest.MAX_KEY_LENGTH);
    }

    @Test
    void of_trajectories() {
        assertThat(words("After now and at most ", " days away")).isEqualTo((int) Trajectory.FARTHEST.toDays());
        assertThat(words("days away; ", " days from now if left out")).isEqualTo((int) ForeseeScores.USUALLY.toDays());
    }

    @Test
    void of_messages() {
        assertThat(words("tracking specification, at most ", ", nested")).isEqualTo(TrackingParser.MAX_MESSAGE_BYTES);
        assertThat(words("nested at most ", " deep.")).isEqualTo(BoundedJson.MAX_DEPTH);
        assertThat(at(SCHEMAS + "MessageFields/properties/messageId/maxLength")).isEqualTo(MessageId.MAX_LENGTH);
        assertThat(at(SCHEMAS + "MessageFields/properties/userId/maxLength")).isEqualTo(Identity.MAX_LENGTH);
        assertThat(at(SCHEMAS + "MessageFields/properties/anonymousId/maxLength"))
                .isEqualTo(Identity.MAX_LENGTH);
        assertThat(words("Of an alias, at most ", " characters")).isEqualTo(Identity.MAX_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "anonymousId", "email", "phone"})
    void of_identities(String kind) {
        assertThat(at(SCHEMAS + "UpsertLead/properties/identities/properties/" + kind + "/maxLength"))
                .isEqualTo(Identity.MAX_LENGTH);
    }

    @Test
    void of_leads() {
        assertThat(at(SCHEMAS + "UpsertLead/properties/channel/maxLength")).isEqualTo(FirstTouch.MAX_CHANNEL_LENGTH);
        assertThat(words("At most ", "; a name has")).isEqualTo(TraitLimits.MAX_TRAITS);
        assertThat(words("a name has 1 to ", " characters")).isEqualTo(TraitLimits.MAX_NAME_LENGTH);
        assertThat(words("a text at most ", "")).isEqualTo(TraitReader.MAX_TEXT_LENGTH);
    }

    @Test
    void of_keys() {
        assertThat(at(SCHEMAS + "MakeKey/properties/name/maxLength")).isEqualTo(Grant.MAX_NAME_LENGTH);
        assertThat(at(SCHEMAS + "MakeKey/properties/allowedOrigins/maxItems")).isEqualTo(Grant.MAX_ORIGINS);
        assertThat(words("goes on opening, PT0S to P", "D")).isEqualTo((int) KeyRotation.MAX_OVERLAP.toDays());
    }
}
