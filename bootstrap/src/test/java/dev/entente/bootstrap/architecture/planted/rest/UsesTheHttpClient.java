package dev.entente.bootstrap.architecture.planted.rest;

import java.net.http.HttpClient;

public final class UsesTheHttpClient {

    public HttpClient client() {
        return HttpClient.newHttpClient();
    }
}
