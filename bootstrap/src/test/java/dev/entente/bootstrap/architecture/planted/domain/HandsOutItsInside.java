package dev.entente.bootstrap.architecture.planted.domain;

import java.util.ArrayList;
import java.util.HashMap;

@SuppressWarnings("NonApiType")
public final class HandsOutItsInside {

    private final ArrayList<String> names = new ArrayList<>();
    private final HashMap<String, String> traits = new HashMap<>();

    public ArrayList<String> names() {
        return names;
    }

    public HashMap<String, String> traits() {
        return traits;
    }
}
