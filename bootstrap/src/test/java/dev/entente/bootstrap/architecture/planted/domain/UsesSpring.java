package dev.entente.bootstrap.architecture.planted.domain;

import org.springframework.util.StringUtils;

public final class UsesSpring {

    public String capitalized(String name) {
        return StringUtils.capitalize(name);
    }
}
