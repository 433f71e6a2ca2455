package dev.entente.domain.profile;

import java.util.UUID;

/** Where new ids come from. They ascend, so that keys made later sort later. */
public interface Ids {

    UUID next();
}
