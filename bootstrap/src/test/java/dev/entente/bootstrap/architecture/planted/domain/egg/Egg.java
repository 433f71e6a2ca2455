package dev.entente.bootstrap.architecture.planted.domain.egg;

import dev.entente.bootstrap.architecture.planted.domain.chicken.Chicken;

public interface Egg {

    Chicken hatch();
}
