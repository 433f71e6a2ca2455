package dev.entente.bootstrap.architecture.planted.domain.chicken;

import dev.entente.bootstrap.architecture.planted.domain.egg.Egg;

public interface Chicken {

    Egg lay();
}
