package org.dozvon.web;

import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// People who look at pages.
final class Visitors {
    private Visitors() {}

    static String page(String path, String language) {
        var answer = given().header("Accept-Language", language).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.asString();
    }

    /// Somebody whose browser has been given the token against forged requests.
    static RequestSpecification visitor() {
        var token = given().get("/settings").cookie("dozvon-csrf");
        return given().header("Accept-Language", "ru")
                .redirects()
                .follow(false)
                .cookie("dozvon-csrf", token)
                .header("X-CSRF-TOKEN", token);
    }
}
